import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import type { RanRevision } from '@purser/contract';
import { fromDescribed } from '@purser/task-definition';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { rollBackChangesQuery } from '../../api/deployment-queries.ts';
import { revisionQuery } from '../../api/queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { LaunchGate } from '../../components/preflight/LaunchGate.tsx';
import { issuePlace } from '../../forms/task-definition/issue-place.ts';
import { paths } from '../../paths.ts';
import { ChangedValues } from './ChangedValues.tsx';
import { InactiveRevision } from './InactiveRevision.tsx';
import { ReasonField, reasonError } from './ReasonField.tsx';
import { useRollout } from './use-rollout.tsx';

interface Props {
  cluster: string;
  service: string;
  candidate: RanRevision;
}

/** What a rollback to one revision brings, and the rollback itself. */
export function RollBackTo({ cluster, service, candidate }: Props) {
  const { family, revision } = candidate;
  const name = `${family}:${revision}`;
  const navigate = useNavigate();
  const rollout = useRollout();
  const [reason, setReason] = useState(`Roll back to ${name}`);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const changes = useQuery(rollBackChangesQuery({ cluster, service, taskDefinition: name }));
  const described = useQuery(revisionQuery({ family, revision }));
  const taskDefinition = described.data?.taskDefinition;
  const definition = useMemo(() => taskDefinition && fromDescribed(taskDefinition), [taskDefinition]);
  const jobs = definition && [{ title: name, taskDefinition: definition, target: { cluster, service } }];
  const isReady = taskDefinition?.status === 'ACTIVE' && reasonError(reason) === undefined;
  return (
    <SpaceBetween size="l">
      {changes.isPending && <Spinner />}
      {changes.isError && <ApiErrorAlert error={changes.error} />}
      {changes.data && <ChangedValues preview={changes.data} name={name} />}
      {described.isError && <ApiErrorAlert error={described.error} />}
      {taskDefinition && taskDefinition.status !== 'ACTIVE' && <InactiveRevision name={name} />}
      <Container header={<Header variant="h2">Rollout</Header>}>
        <div ref={field}>
          <ReasonField reason={reason} tried={tried} onChange={setReason} />
        </div>
      </Container>
      {definition && (
        <LaunchGate
          action="Roll back"
          jobs={isReady ? jobs : undefined}
          jobsOf={() => {
            setTried(true);
            if (reasonError(reason) === undefined) return jobs;
            requestAnimationFrame(() => field.current?.querySelector('input')?.focus());
            return undefined;
          }}
          onAction={(accepted) =>
            rollout.start({
              services: [{ cluster, service }],
              taskDefinition: name,
              reason: reason.trim(),
              acceptFailures: accepted.length > 0,
            })
          }
          onCancel={() => void navigate({ to: paths.service({ cluster, service }) })}
          pending={rollout.pending}
          placeOf={(path) => issuePlace(path, definition)}
          taskDefinition={definition}
          error={rollout.error === undefined ? undefined : <ApiErrorAlert error={rollout.error} />}
        />
      )}
    </SpaceBetween>
  );
}
