import ColumnLayout from '@cloudscape-design/components/column-layout';
import { useWatch } from 'react-hook-form';
import { TextField } from '../../../components/fields/TextField.tsx';
import { YesNoField } from '../../../components/fields/YesNoField.tsx';
import type { TaskDefinitionForm } from '../form-model.ts';
import { useContainerNames } from '../use-environment.ts';

/** Name, image and whether the task stops with the container. */
export function ContainerDetails({ index }: { index: number }) {
  const at = `containerDefinitions.${index}` as const;
  const sole = useContainerNames().length === 1;
  const essential = useWatch<TaskDefinitionForm, `${typeof at}.essential`>({ name: `${at}.essential` });
  return (
    <ColumnLayout columns={3}>
      <TextField name={`${at}.name`} label="Name" constraintText="Up to 255 letters, numbers, - and _." />
      <TextField
        name={`${at}.image`}
        label="Image URI"
        placeholder="repository-uri/image:tag"
        constraintText="repository-url/image:tag or repository-url/image@digest"
      />
      <YesNoField
        name={`${at}.essential`}
        label="Essential container"
        disabled={sole && essential}
        constraintText={sole ? 'A task needs at least one.' : 'The task stops with it.'}
      />
    </ColumnLayout>
  );
}
