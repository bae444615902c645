import Alert from '@cloudscape-design/components/alert';
import type { StoppedTask } from '@purser/task-definition';
import { fromDescribed } from '@purser/task-definition';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { revisionQuery } from '../../api/queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { FailureList } from '../../components/FailureList.tsx';
import { issuePlace } from '../../forms/task-definition/issue-place.ts';
import { PageLoading } from '../../layout/PageLoading.tsx';

interface Props {
  stop: StoppedTask;
  revision: { family: string; revision: number } | undefined;
}

/** Asks for the causes of a stop and shows them, with the fields of the revision in words. */
export function ExplainedStop({ stop, revision }: Props) {
  const explained = useQuery(
    api.launchFailures.explain.queryOptions({
      input: {
        stoppedReason: stop.stoppedReason ?? '',
        ...(stop.stopCode !== undefined && { stopCode: stop.stopCode }),
        ...(stop.containers && { containers: [...stop.containers] }),
        ...(revision && { taskDefinition: `${revision.family}:${revision.revision}` }),
      },
    }),
  );
  const described = useQuery({
    ...revisionQuery(revision ?? { family: '', revision: 0 }),
    enabled: revision !== undefined,
  });
  if (explained.isPending) return <PageLoading />;
  if (explained.isError) return <ApiErrorAlert error={explained.error} />;
  const { failures } = explained.data;
  if (failures.length === 0) {
    return (
      <Alert type="info" header="No known cause">
        The text tells of nothing that Purser knows. A task that somebody stopped, or that a deployment
        replaced, has no cause to tell.
      </Alert>
    );
  }
  const definition = described.data && fromDescribed(described.data.taskDefinition);
  return (
    <FailureList
      failures={failures}
      revision={revision}
      {...(definition && { placeOf: (path: string) => issuePlace(path, definition) })}
    />
  );
}
