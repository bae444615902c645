import ColumnLayout from '@cloudscape-design/components/column-layout';
import { NumberField } from '../../../components/fields/NumberField.tsx';
import { useTaskEnvironment } from '../use-environment.ts';
import { FieldHeading } from './FieldHeading.tsx';

/** What a container may use of the task's size. */
export function ResourceLimits({ at, gpuGiven }: { at: string; gpuGiven: boolean }) {
  const { fargate, windows } = useTaskEnvironment();
  const withGpu = gpuGiven || (!fargate && !windows);
  return (
    <FieldHeading
      title="Resource allocation limits"
      description="Container-level CPU, GPU, and memory limits are different from task-level values."
    >
      <ColumnLayout columns={withGpu ? 4 : 3}>
        <NumberField name={`${at}.cpu`} label="CPU" optional constraintText="in vCPU, or as 512 units" />
        {withGpu && <NumberField name={`${at}.gpu.count`} label="GPU" optional constraintText="a number" />}
        <NumberField
          name={`${at}.memory`}
          label="Memory hard limit"
          optional
          constraintText="in GB, or as 512 MiB"
        />
        <NumberField
          name={`${at}.memoryReservation`}
          label="Memory soft limit"
          optional
          constraintText="in GB, or as 512 MiB"
        />
      </ColumnLayout>
    </FieldHeading>
  );
}
