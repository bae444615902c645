import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormContext, useWatch } from 'react-hook-form';
import { SelectField } from '../../../components/fields/SelectField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import type { TaskDefinitionForm } from '../form-model.ts';
import { cpuChoices, memoryChoices, memoryFor } from '../task-size.ts';
import { useTaskEnvironment } from '../use-environment.ts';

/** CPU and memory of the task: the pairs that Fargate has, or free text elsewhere. */
export function TaskSizeFields() {
  const { fargate, windows } = useTaskEnvironment();
  const [cpu, memory] = useWatch<TaskDefinitionForm, ['cpu', 'memory']>({ name: ['cpu', 'memory'] });
  const { setValue } = useFormContext<TaskDefinitionForm>();
  const chooseCpu = (chosen: string) => {
    setValue('cpu', chosen);
    setValue('memory', memoryFor(chosen, memory));
  };
  return (
    <SpaceBetween size="xs">
      <div>
        <Box variant="h3">Task size</Box>
        <Box color="text-body-secondary">
          {windows
            ? 'ECS ignores these two for Windows containers on Amazon EC2: size the containers as well.'
            : 'Specify the amount of CPU and memory to reserve for your task.'}
        </Box>
      </div>
      {/* Each kind of control has a key, or React would keep the state of the other. */}
      <ColumnLayout columns={2} key={fargate ? 'fargate' : 'free'}>
        {fargate ? (
          <SelectField name="cpu" label="CPU" choices={cpuChoices(cpu, windows)} onChoose={chooseCpu} />
        ) : (
          <TextField
            name="cpu"
            label="CPU"
            optional
            placeholder="1 vCPU"
            constraintText="CPU units, or vCPU such as 1 vCPU."
          />
        )}
        {fargate ? (
          <SelectField name="memory" label="Memory" choices={memoryChoices(cpu, memory)} />
        ) : (
          <TextField
            name="memory"
            label="Memory"
            optional
            placeholder="3 GB"
            constraintText="MiB, or GB such as 3 GB."
          />
        )}
      </ColumnLayout>
    </SpaceBetween>
  );
}
