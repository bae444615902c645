import Grid from '@cloudscape-design/components/grid';
import { useWatch } from 'react-hook-form';
import { TextField } from '../../../components/fields/TextField.tsx';
import { YesNoField } from '../../../components/fields/YesNoField.tsx';
import type { TaskDefinitionForm } from '../form-model.ts';
import { useContainerNames } from '../use-environment.ts';

const wide = (columns: number) => ({ colspan: { default: 12, xxs: columns } });
/** An image has the longest text. */
const COLUMNS = [wide(3), wide(6), wide(3)];

/** Name, image and whether the task stops with the container. */
export function ContainerDetails({ index }: { index: number }) {
  const at = `containerDefinitions.${index}` as const;
  const sole = useContainerNames().length === 1;
  const essential = useWatch<TaskDefinitionForm, `${typeof at}.essential`>({ name: `${at}.essential` });
  return (
    <Grid gridDefinition={COLUMNS}>
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
    </Grid>
  );
}
