import ColumnLayout from '@cloudscape-design/components/column-layout';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { FieldSection } from '../../../components/fields/FieldSection.tsx';
import { NumberField } from '../../../components/fields/NumberField.tsx';
import { SelectField } from '../../../components/fields/SelectField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';

const SWITCH = [
  { value: '', label: 'Default (disabled)' },
  { value: 'ENABLED', label: 'Enabled' },
  { value: 'DISABLED', label: 'Disabled' },
];

/** An Amazon EFS file system. */
export function EfsVolumeFields({ name }: { name: string }) {
  const advanced = [
    `${name}.transitEncryption`,
    `${name}.transitEncryptionPort`,
    `${name}.authorizationConfig.iam`,
  ];
  return (
    <SpaceBetween size="s">
      <ColumnLayout columns={3}>
        <TextField name={`${name}.fileSystemId`} label="File system ID" placeholder="fs-0123456789abcdef0" />
        <TextField
          name={`${name}.rootDirectory`}
          label="Root directory"
          optional
          placeholder="/"
          constraintText="Blank or / with an access point."
        />
        <TextField
          name={`${name}.authorizationConfig.accessPointId`}
          label="Access point"
          optional
          placeholder="fsap-0123456789abcdef0"
          constraintText="Needs transit encryption."
        />
      </ColumnLayout>
      <FieldSection title="Advanced configurations" names={advanced} headingTag="h4">
        <ColumnLayout columns={3}>
          <SelectField name={`${name}.transitEncryption`} label="Transit encryption" choices={SWITCH} />
          <NumberField name={`${name}.transitEncryptionPort`} label="Port" optional />
          <SelectField
            name={`${name}.authorizationConfig.iam`}
            label="IAM authorization"
            choices={SWITCH}
            constraintText="Needs transit encryption and a task role."
          />
        </ColumnLayout>
      </FieldSection>
    </SpaceBetween>
  );
}
