import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { DescribedTaskDefinition } from '@purser/contract';
import { CopyableArn } from '../../../components/CopyableArn.tsx';
import { formatDate } from '../../../components/format-date.ts';
import { LongText } from '../../../ui/LongText.tsx';

const STATUS = {
  ACTIVE: <StatusIndicator type="success">Active</StatusIndicator>,
  INACTIVE: <StatusIndicator type="stopped">Inactive</StatusIndicator>,
  DELETE_IN_PROGRESS: <StatusIndicator type="pending">Delete in progress</StatusIndicator>,
};

const roleName = (arn: string | undefined) => arn?.split('/').at(-1) ?? '-';

/** What a revision is as a whole: its state, size, platform and roles. */
export function Overview({ taskDefinition }: { taskDefinition: DescribedTaskDefinition }) {
  const { runtimePlatform, cpu, memory, taskDefinitionArn } = taskDefinition;
  const platform = `${runtimePlatform?.operatingSystemFamily ?? 'LINUX'}/${runtimePlatform?.cpuArchitecture ?? 'X86_64'}`;
  return (
    <Container header={<Header variant="h2">Overview</Header>}>
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={1}
          items={[
            {
              label: 'ARN',
              value: <CopyableArn arn={taskDefinitionArn} />,
            },
          ]}
        />
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Status', value: STATUS[taskDefinition.status] },
            { label: 'Time created', value: formatDate(taskDefinition.registeredAt) },
            { label: 'App environment', value: taskDefinition.requiresCompatibilities?.join(', ') || 'EC2' },
            { label: 'Task role', value: <LongText>{roleName(taskDefinition.taskRoleArn)}</LongText> },
            {
              label: 'Task execution role',
              value: <LongText>{roleName(taskDefinition.executionRoleArn)}</LongText>,
            },
            { label: 'Operating system/Architecture', value: platform },
            { label: 'Network mode', value: taskDefinition.networkMode ?? 'bridge' },
            { label: 'Task CPU', value: cpu ? `${Number(cpu) / 1024} vCPU (${cpu} units)` : '-' },
            { label: 'Task memory', value: memory ? `${Number(memory) / 1024} GB (${memory} MiB)` : '-' },
            {
              label: 'Fault injection',
              value: taskDefinition.enableFaultInjection ? 'Turned on' : 'Turned off',
            },
            { label: 'Registered by', value: <LongText>{taskDefinition.registeredBy ?? '-'}</LongText> },
          ]}
        />
      </SpaceBetween>
    </Container>
  );
}
