import ColumnLayout from '@cloudscape-design/components/column-layout';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWatch } from 'react-hook-form';
import { CheckboxField } from '../../../components/fields/CheckboxField.tsx';
import { KeyValueRows } from '../../../components/fields/KeyValueRows.tsx';
import { SelectField } from '../../../components/fields/SelectField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import { FieldHeading } from './FieldHeading.tsx';

const SCOPES = [
  { value: '', label: 'Default (task)' },
  { value: 'task', label: 'Task' },
  { value: 'shared', label: 'Shared' },
];

/** A volume that Docker or a plugin of it manages. */
export function DockerVolumeFields({ name }: { name: string }) {
  const [scope, autoprovision] = useWatch<Record<string, unknown>>({
    name: [`${name}.scope`, `${name}.autoprovision`],
  }) as [string, boolean];
  return (
    <SpaceBetween size="s">
      <ColumnLayout columns={3}>
        <TextField name={`${name}.driver`} label="Driver" optional placeholder="local" />
        <SelectField name={`${name}.scope`} label="Scope" choices={SCOPES} />
        <CheckboxField
          name={`${name}.autoprovision`}
          description="For scope Shared: make the volume if it is not there."
          disabled={scope !== 'shared' && !autoprovision}
        >
          Autoprovision
        </CheckboxField>
      </ColumnLayout>
      <FieldHeading title="Driver options" optional>
        <KeyValueRows name={`${name}.driverOpts`} item="driver option" addText="Add driver option" />
      </FieldHeading>
      <FieldHeading title="Labels" optional>
        <KeyValueRows name={`${name}.labels`} item="label" addText="Add label" />
      </FieldHeading>
    </SpaceBetween>
  );
}
