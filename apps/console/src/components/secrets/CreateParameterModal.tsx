import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useRef, useState } from 'react';
import { ActionModal } from '../../ui/ActionModal.tsx';
import { useFirstFocus } from '../../ui/use-first-focus.ts';
import { ApiErrorAlert } from '../ApiErrorAlert.tsx';
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
  const form = useCreateParameter({ name: initialName, value: initialValue }, onCreated);
  const { draft, errors, change } = form;
  const [shown, setShown] = useState(false);
  const nameField = useRef<InputProps.Ref>(null);
  useFirstFocus(nameField);
  return (
    <ActionModal
      header="Create parameter"
      action="Create parameter"
      loading={form.pending}
      loadingText="Creating the parameter"
      onAction={form.submit}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="l">
        <FormField
          label="Name"
          constraintText="Letters, digits and _ . - with / between levels. A name with levels begins with /."
          errorText={errors.name}
        >
          <Input
            ref={nameField}
            value={draft.name}
            placeholder="/team/app/db_password"
            spellcheck={false}
            onChange={({ detail }) => change({ name: detail.value })}
          />
        </FormField>
        <FormField
          label={
            <>
              Description - <i>optional</i>
            </>
          }
          errorText={errors.description}
        >
          <Input value={draft.description} onChange={({ detail }) => change({ description: detail.value })} />
        </FormField>
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
              { value: 'SecureString', label: 'SecureString', description: 'Encrypted with an AWS KMS key' },
              { value: 'String', label: 'String', description: 'Any text, stored in clear' },
              { value: 'StringList', label: 'StringList', description: 'Texts with commas between them' },
            ]}
          />
        </FormField>
        <FormField
          label="Value"
          description={
            draft.type === 'SecureString'
              ? 'Sent once and never shown again.'
              : 'Readable by everyone who may read the parameter.'
          }
          constraintText={`${form.bytes.toLocaleString('en')} of ${form.maxBytes.toLocaleString('en')} bytes`}
          errorText={errors.value}
        >
          <div className={shown ? undefined : 'purser-masked'}>
            <Textarea
              rows={3}
              value={draft.value}
              spellcheck={false}
              autoComplete={false}
              disableBrowserAutocorrect
              onChange={({ detail }) => change({ value: detail.value })}
            />
          </div>
        </FormField>
        <Checkbox checked={shown} onChange={({ detail }) => setShown(detail.checked)}>
          Show what I type
        </Checkbox>
        {form.error !== undefined && <ApiErrorAlert error={form.error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
