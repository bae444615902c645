import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { ServiceDeployment } from '@purser/contract';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { formatDate } from '../../../components/format-date.ts';
import { RevisionLink } from '../../../components/RevisionLink.tsx';
import { inWords, RolloutState } from '../../../components/RunState.tsx';
import { LongText } from '../../../ui/LongText.tsx';

/** The deployments of a service: the newest, and those that it is replacing. */
export function Deployments({ deployments }: { deployments: readonly ServiceDeployment[] }) {
  return (
    <Table
      variant="container"
      wrapLines
      cellVerticalAlign="top"
      trackBy="id"
      items={deployments}
      header={
        <Header
          variant="h2"
          counter={`(${deployments.length})`}
          description="The primary one is the newest. While it rolls out, it takes the place of those that are active."
        >
          Deployments
        </Header>
      }
      ariaLabels={{ tableLabel: 'Deployments' }}
      empty={<EmptyState title="No deployments" text="The service is gone, or is not deployed by ECS." />}
      columnDefinitions={[
        {
          id: 'status',
          header: 'Deployment',
          isRowHeader: true,
          minWidth: 130,
          cell: ({ id, status }) => (
            <>
              {inWords(status)}
              <Box variant="small" display="block">
                <LongText>{id}</LongText>
              </Box>
            </>
          ),
        },
        {
          id: 'rollout',
          header: 'Rollout state',
          minWidth: 160,
          cell: (deployment) => (
            <>
              <RolloutState deployment={deployment} />
              {deployment.rolloutStateReason !== undefined && (
                <Box variant="small" display="block">
                  <LongText>{deployment.rolloutStateReason}</LongText>
                </Box>
              )}
            </>
          ),
        },
        {
          id: 'revision',
          header: 'Task definition',
          minWidth: 110,
          cell: ({ taskDefinitionArn }) => <RevisionLink arn={taskDefinitionArn} />,
        },
        {
          id: 'tasks',
          header: 'Tasks',
          minWidth: 110,
          cell: ({ runningCount, desiredCount, pendingCount, failedTasks }) =>
            [
              // ECS wants no tasks any more of a deployment that another replaces.
              desiredCount > 0 ? `${runningCount} of ${desiredCount} running` : `${runningCount} running`,
              ...(pendingCount > 0 ? [`${pendingCount} pending`] : []),
              ...(failedTasks > 0 ? [`${failedTasks} failed`] : []),
            ].join(', '),
        },
        {
          id: 'created',
          header: 'Created',
          minWidth: 120,
          cell: ({ createdAt, updatedAt }) => (
            <>
              {formatDate(createdAt)}
              <Box variant="small" display="block">
                Updated {formatDate(updatedAt)}
              </Box>
            </>
          ),
        },
      ]}
    />
  );
}
