import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { MultiChoiceField } from '../../../components/fields/MultiChoiceField.tsx';
import { SelectField } from '../../../components/fields/SelectField.tsx';
import type { TaskDefinitionForm } from '../form-model.ts';
import { networkModeChoices } from '../network-modes.ts';
import { useTaskEnvironment } from '../use-environment.ts';
import { FaultInjectionSection } from './FaultInjectionSection.tsx';
import { PlacementConstraintsSection } from './PlacementConstraintsSection.tsx';
import { TaskRolesSection } from './TaskRolesSection.tsx';
import { TaskSizeFields } from './TaskSizeFields.tsx';

const LAUNCH_TYPES = [
  { value: 'FARGATE', label: 'AWS Fargate', description: 'Serverless compute for containers.' },
  {
    value: 'MANAGED_INSTANCES',
    label: 'Managed Instances',
    description: 'Amazon EC2 instances that AWS manages.',
  },
  {
    value: 'EC2',
    label: 'Amazon EC2 instances',
    description: 'Self-managed infrastructure using Amazon EC2 instances.',
  },
];

const PLATFORMS = [
  { value: 'LINUX/X86_64', label: 'Linux/X86_64' },
  { value: 'LINUX/ARM64', label: 'Linux/ARM64' },
  ...['2019', '2022', '2025'].flatMap((year) =>
    ['Core', 'Full'].map((edition) => ({
      value: `WINDOWS_SERVER_${year}_${edition.toUpperCase()}/X86_64`,
      label: `Windows Server ${year} ${edition}`,
    })),
  ),
  { value: '/', label: 'Not set (Linux/X86_64)' },
  { value: 'LINUX/', label: 'Linux, architecture not set (X86_64)' },
  { value: '/ARM64', label: 'ARM64, operating system not set (Linux)' },
  { value: '/X86_64', label: 'X86_64, operating system not set (Linux)' },
];

/** Where the tasks run, how large they are, and with which rights. */
export function InfrastructureSection() {
  const environment = useTaskEnvironment();
  const networkModes = networkModeChoices(environment);
  useNetworkModeFollows(networkModes);
  return (
    <Container
      header={
        <Header variant="h2" description="Specify the infrastructure requirements for the task definition.">
          Infrastructure requirements
        </Header>
      }
    >
      <SpaceBetween size="l">
        <MultiChoiceField
          name="requiresCompatibilities"
          label="Launch type"
          description="Selection of the launch type changes the task definition parameters."
          choices={LAUNCH_TYPES}
        />
        <SelectField
          name="runtimePlatform.platform"
          label="Operating system/Architecture"
          choices={PLATFORMS}
        />
        <SelectField name="networkMode" label="Network mode" choices={networkModes} />
        <TaskSizeFields />
        <TaskRolesSection />
        {environment.ec2 && <PlacementConstraintsSection />}
        <FaultInjectionSection />
      </SpaceBetween>
    </Container>
  );
}

/** A launch type that does not take the chosen network mode changes it; a mode that came with a revision stays. */
function useNetworkModeFollows(choices: readonly { value: string }[]): void {
  const { getValues, setValue } = useFormContext<TaskDefinitionForm>();
  const offered = choices.map(({ value }) => value).join(' ');
  const previous = useRef(offered);
  useEffect(() => {
    if (previous.current === offered) return;
    previous.current = offered;
    if (!offered.split(' ').includes(getValues('networkMode'))) setValue('networkMode', 'awsvpc');
  }, [offered, getValues, setValue]);
}
