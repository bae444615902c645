import Alert from '@cloudscape-design/components/alert';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import { useFormContext } from 'react-hook-form';
import { CheckboxField } from '../../../components/fields/CheckboxField.tsx';
import type { RowCell } from '../../../components/fields/FieldRow.tsx';
import { FieldSection } from '../../../components/fields/FieldSection.tsx';
import { isBlank } from '../../../components/fields/is-blank.ts';
import { RowsField } from '../../../components/fields/RowsField.tsx';
import { TextareaField } from '../../../components/fields/TextareaField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import { useTaskEnvironment } from '../use-environment.ts';
import { FieldHeading } from './FieldHeading.tsx';

const FIELDS = ['disableNetworking', 'dnsServers', 'dnsSearchDomains', 'hostname', 'extraHosts', 'links'];
const COLUMNS = [{ label: 'Hostname' }, { label: 'IP address' }];
const CELLS: readonly RowCell[] = [
  ({ name, item, disabled }) => (
    <TextField name={`${name}.hostname`} ariaLabel={`${item} hostname`} disabled={disabled} />
  ),
  ({ name, item, disabled }) => (
    <TextField name={`${name}.ipAddress`} ariaLabel={`${item} IP address`} disabled={disabled} />
  ),
];

/** Docker's own network settings; ECS takes none of them in awsvpc, where a task has its own network interface. */
export function ContainerNetworkSection({ at }: { at: string }) {
  const { networkMode } = useTaskEnvironment();
  const { getValues } = useFormContext();
  const names = FIELDS.map((field) => `${at}.${field}`);
  // What a revision or the JSON has must be open to removal.
  const disabled = networkMode === 'awsvpc' && names.every((name) => isBlank(getValues(name)));
  return (
    <FieldSection title="Container network settings" optional names={names}>
      {networkMode === 'awsvpc' && (
        <Alert type="info">
          These settings are not for network mode awsvpc. Choose bridge, host or none in step 1 to use them.
        </Alert>
      )}
      <CheckboxField name={`${at}.disableNetworking`} disabled={disabled}>
        Turn off networking
      </CheckboxField>
      <ColumnLayout columns={2}>
        <TextareaField
          name={`${at}.dnsServers`}
          label="DNS servers"
          optional
          constraintText="One a line."
          disabled={disabled}
        />
        <TextareaField
          name={`${at}.dnsSearchDomains`}
          label="DNS search domains"
          optional
          constraintText="One a line."
          disabled={disabled}
        />
        <TextField name={`${at}.hostname`} label="Host name" optional disabled={disabled} />
        <TextareaField
          name={`${at}.links`}
          label="Links"
          optional
          constraintText="name:alias, one a line; for network mode bridge."
          disabled={disabled}
        />
      </ColumnLayout>
      <FieldHeading title="Extra hosts" optional>
        <RowsField
          name={`${at}.extraHosts`}
          item="extra host"
          columns={COLUMNS}
          cells={CELLS}
          newRow={() => ({ hostname: '', ipAddress: '', rest: {} })}
          addText="Add extra host"
          disabled={disabled}
        />
      </FieldHeading>
    </FieldSection>
  );
}
