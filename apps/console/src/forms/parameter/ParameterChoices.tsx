import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import type { ParameterFormDraft } from './check-parameter-form.ts';

interface Field<Key extends keyof ParameterFormDraft> {
  value: ParameterFormDraft[Key];
  onChange: (value: ParameterFormDraft[Key]) => void;
}

const TIERS = [
  { value: 'Standard', label: 'Standard', description: 'Up to 4 KB, 10,000 in an account, no charge' },
  { value: 'Advanced', label: 'Advanced', description: 'Up to 8 KB, 100,000 in an account, charged' },
  {
    value: 'Intelligent-Tiering',
    label: 'Intelligent-Tiering',
    description: 'Advanced only where the value needs it',
  },
] as const;

/** The tier; a parameter goes up, and never down. */
export function TierField({
  value,
  current,
  hint,
  onChange,
}: Field<'tier'> & { current?: string | undefined; hint: boolean }) {
  const options = TIERS.map((tier) =>
    tier.value === 'Standard' && current === 'Advanced'
      ? { ...tier, disabled: true, description: 'A parameter of the advanced tier cannot go back' }
      : tier,
  );
  return (
    <FormField label="Tier" warningText={hint && 'The value needs the advanced tier.'}>
      <Select
        selectedOption={options.find((option) => option.value === value) ?? null}
        options={options}
        onChange={({ detail }) => onChange(detail.selectedOption.value as ParameterFormDraft['tier'])}
      />
    </FormField>
  );
}

/** The type, which a parameter keeps for its life. */
export function TypeField({ value, onChange }: Field<'type'>) {
  return (
    <FormField label="Type" description="It can't be changed later.">
      <RadioGroup
        value={value}
        onChange={({ detail }) => onChange(detail.value as ParameterFormDraft['type'])}
        items={[
          { value: 'SecureString', label: 'SecureString', description: 'Encrypted with an AWS KMS key' },
          { value: 'String', label: 'String', description: 'Any text, stored in clear' },
          { value: 'StringList', label: 'StringList', description: 'Texts with commas between them' },
        ]}
      />
    </FormField>
  );
}

const DATA_TYPES = [
  { value: 'text', label: 'text', description: 'Any text' },
  { value: 'aws:ec2:image', label: 'aws:ec2:image', description: 'The ID of an Amazon Machine Image' },
] as const;

/** What the value of a String is. */
export function DataTypeField({ value, error, onChange }: Field<'dataType'> & { error: string | undefined }) {
  return (
    <FormField label="Data type" errorText={error}>
      <Select
        selectedOption={DATA_TYPES.find((option) => option.value === value) ?? null}
        options={DATA_TYPES}
        onChange={({ detail }) => onChange(detail.selectedOption.value as ParameterFormDraft['dataType'])}
      />
    </FormField>
  );
}
