import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { nameOfArn } from '@purser/task-definition';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { clustersQuery, stoppedTasksQuery } from '../../api/queries.ts';
import { LongText } from '../../ui/LongText.tsx';
import { ExplainedStop } from './ExplainedStop.tsx';
import { PastedReason } from './PastedReason.tsx';
import { StoppedTasks } from './StoppedTasks.tsx';

const route = getRouteApi('/launch-failures');

/** Why tasks did not start or stopped: of a cluster, or from a text. */
export function LaunchFailuresPage() {
  const { cluster: named, family, task } = route.useSearch();
  const clusters = useQuery({ ...clustersQuery(), enabled: named === undefined });
  // The first of the clusters, as where services are chosen; the one that AWS takes where they cannot be listed.
  const first = clusters.isPending ? '' : (clusters.data?.clusters[0]?.clusterName ?? 'default');
  const cluster = named ?? first;
  const navigate = useNavigate({ from: '/launch-failures' });
  const pages = useInfiniteQuery(stoppedTasksQuery({ cluster, ...(family && { family }) }));
  const selected = pages.data?.pages
    .flatMap((page) => page.tasks)
    .find(({ taskArn }) => task !== undefined && nameOfArn(taskArn) === task);
  const [name = '', revision = ''] = nameOfArn(selected?.taskDefinitionArn ?? '').split(':');
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="The cause of a task that did not start or stopped, the field that is to blame, and the mend."
        >
          Launch failures
        </Header>
      }
    >
      <SpaceBetween size="l">
        <StoppedTasks
          cluster={cluster}
          family={family}
          selected={task}
          onChange={(search) => void navigate({ search, replace: true })}
          onSelect={({ taskArn }) =>
            void navigate({ search: (before) => ({ ...before, task: nameOfArn(taskArn) }), replace: true })
          }
        />
        {selected !== undefined && (
          <Container
            header={
              <Header
                variant="h2"
                description={
                  <LongText>{selected.stoppedReason ?? selected.stopCode ?? 'No reason given'}</LongText>
                }
              >
                Why task {nameOfArn(selected.taskArn).slice(0, 8)}… stopped
              </Header>
            }
          >
            <ExplainedStop stop={selected} revision={{ family: name, revision: Number(revision) }} />
          </Container>
        )}
        <PastedReason />
      </SpaceBetween>
    </ContentLayout>
  );
}
