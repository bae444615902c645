import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TaskDetail } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { CopyableArn } from '../../../components/CopyableArn.tsx';
import { formatMoment } from '../../../components/format-date.ts';
import { RevisionLink } from '../../../components/RevisionLink.tsx';
import { RouteLink } from '../../../components/RouteLink.tsx';
import { inWords, RunState, TaskState } from '../../../components/RunState.tsx';
import { paths } from '../../../paths.ts';
import { LongText } from '../../../ui/LongText.tsx';

const OF_SERVICE = 'service:';

const sizeOf = ({ cpu, memory }: TaskDetail) =>
  cpu === undefined || memory === undefined ? '-' : `${Number(cpu) / 1024} vCPU, ${memory} MiB`;

/** What a task is as a whole, and how far it is. */
export function TaskOverview({ cluster, task }: { cluster: string; task: TaskDetail }) {
  const { group = '', network, startedBy } = task;
  const service = group.startsWith(OF_SERVICE) ? group.slice(OF_SERVICE.length) : undefined;
  return (
    <Container header={<Header variant="h2">Overview</Header>}>
      <SpaceBetween size="l">
        <KeyValuePairs columns={1} items={[{ label: 'ARN', value: <CopyableArn arn={task.taskArn} /> }]} />
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Last status', value: <TaskState task={task} /> },
            { label: 'Desired status', value: <RunState state={task.desiredStatus} /> },
            { label: 'Health status', value: inWords(task.healthStatus ?? 'UNKNOWN') },
            { label: 'Task definition', value: <RevisionLink arn={task.taskDefinitionArn} /> },
            {
              label: 'Service',
              value:
                service === undefined ? (
                  '-'
                ) : (
                  <RouteLink href={paths.service({ cluster, service })}>
                    <LongText>{service}</LongText>
                  </RouteLink>
                ),
            },
            { label: 'Started by', value: <LongText>{startedBy || '-'}</LongText> },
            { label: 'Launch type', value: task.capacityProviderName ?? task.launchType ?? '-' },
            {
              label: 'Platform version',
              value: [task.platformVersion, task.platformFamily].filter(Boolean).join(', ') || '-',
            },
            { label: 'Created', value: formatMoment(task.createdAt) },
            { label: 'Started', value: formatMoment(task.startedAt) },
            { label: 'Stopped', value: formatMoment(task.stoppedAt) },
            { label: 'Size', value: sizeOf(task) },
            { label: 'Subnet', value: <LongText>{network?.subnetId ?? '-'}</LongText> },
            { label: 'Network interface', value: <LongText>{network?.networkInterfaceId ?? '-'}</LongText> },
            { label: 'Private IP', value: network?.privateIp ?? '-' },
            {
              label: 'Container instance',
              value: <LongText>{nameOfArn(task.containerInstanceArn ?? '') || '-'}</LongText>,
            },
          ]}
        />
      </SpaceBetween>
    </Container>
  );
}
