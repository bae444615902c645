import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import { useRef } from 'react';
import { CreateModal } from './CreateModal.tsx';
import { MAX_BYTES } from './check-parameter.ts';
import { MaskedTextarea } from './MaskedTextarea.tsx';
import { useCreateParameter } from './use-create-parameter.ts';

interface Props {
  initialName?: string;
  /** A value that is there already, such as one that moves here from a plain variable. */
  initialValue?: string;
  onDismiss: () => void;
  onCreated: (parameter: { name: string; arn: string }) => void;
}

const TIERS = [
  { value: 'Standard', label: 'Standard', description: 'Up to 4 KB, no charge' },
  { value: 'Advanced', label: 'Advanced', description: 'Up to 8 KB, charged' },
  { value: 'Intelligent-Tiering', label: 'Intelligent-Tiering', description: 'Advanced only where needed' },
];

/** Creates a parameter. Its value is masked, is sent once, and is kept nowhere in the browser. */
export default function CreateParameterModal({
  initialName = '',
  initialValue = '',
  onDismiss,
  onCreated,
}: Props) {
  const fields = useRef<HTMLDivElement>(null);
  const form = useCreateParameter(fields, { name: initialName, value: initialValue }, onCreated);
  const { draft, errors, change } = form;
  return (
    <CreateModal
      thing="parameter"
      form={form}
      fields={fields}
      nameRule="Letters, digits and _ . - with / between levels. A name with levels begins with /."
      namePlaceholder="/team/app/db_password"
      onDismiss={onDismiss}
    >
      <FormField label="Tier">
        <Select
          selectedOption={TIERS.find(({ value }) => value === draft.tier) ?? null}
          options={TIERS}
          onChange={({ detail }) =>
            change({ tier: (detail.selectedOption.value ?? 'Standard') as typeof draft.tier })
          }
        />
      </FormField>
      <FormField label="Type">
        <RadioGroup
          value={draft.type}
          onChange={({ detail }) => change({ type: detail.value as typeof draft.type })}
          items={[
            {
              value: 'SecureString',
              label: 'SecureString',
              description: 'Encrypted with an AWS KMS key',
            },
            { value: 'String', label: 'String', description: 'Any text, stored in clear' },
            { value: 'StringList', label: 'StringList', description: 'Texts with commas between them' },
          ]}
        />
      </FormField>
      <MaskedTextarea
        label="Value"
        description={
          draft.type === 'SecureString'
            ? 'Sent once and never shown again.'
            : 'Readable by everyone who may read the parameter.'
        }
        value={draft.value}
        maxBytes={MAX_BYTES[draft.tier]}
        error={errors.value}
        onChange={(value) => change({ value })}
      />
    </CreateModal>
  );
}
