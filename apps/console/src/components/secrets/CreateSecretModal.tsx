import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { type ReactNode, useRef, useState } from 'react';
import { ActionModal } from '../../ui/ActionModal.tsx';
import { useFirstFocus } from '../../ui/use-first-focus.ts';
import { ApiErrorAlert } from '../ApiErrorAlert.tsx';
import { contentText, MAX_SECRET_BYTES } from './check-secret.ts';
import { useCreateSecret } from './use-create-secret.ts';

interface Props {
  initialName?: string;
  onDismiss: () => void;
  onCreated: (secret: { name: string; arn: string }) => void;
}

const optional = (label: string): ReactNode => (
  <>
    {label} - <i>optional</i>
  </>
);

/** Creates a secret. Its value is masked, is sent once, and is kept nowhere in the browser. */
export default function CreateSecretModal({ initialName = '', onDismiss, onCreated }: Props) {
  const form = useCreateSecret(initialName, onCreated);
  const { draft, errors, change } = form;
  const [shown, setShown] = useState(false);
  const nameField = useRef<InputProps.Ref>(null);
  useFirstFocus(nameField);
  return (
    <ActionModal
      header="Create secret"
      action="Create secret"
      loading={form.pending}
      loadingText="Creating the secret"
      onAction={form.submit}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="l">
        <FormField
          label="Name"
          constraintText="Letters, digits and / _ + = . @ ! -. Secrets Manager appends six characters in the ARN."
          errorText={errors.name}
        >
          <Input
            ref={nameField}
            value={draft.name}
            placeholder="team/app/db"
            spellcheck={false}
            onChange={({ detail }) => change({ name: detail.value })}
          />
        </FormField>
        <FormField label={optional('Description')} errorText={errors.description}>
          <Input value={draft.description} onChange={({ detail }) => change({ description: detail.value })} />
        </FormField>
        <FormField label={optional('KMS key')} constraintText="aws/secretsmanager where nothing is given.">
          <Input
            value={draft.kmsKeyId}
            placeholder="alias/name, key id or ARN"
            spellcheck={false}
            onChange={({ detail }) => change({ kmsKeyId: detail.value })}
          />
        </FormField>
        <FormField
          label="Value"
          description="Sent once and never shown again."
          constraintText={`${form.bytes.toLocaleString('en')} of ${MAX_SECRET_BYTES.toLocaleString('en')} bytes. ${
            draft.value === '' ? 'A text or a JSON object.' : contentText(draft.value)
          }`}
          errorText={errors.value}
        >
          <div className={shown ? undefined : 'purser-masked'}>
            <Textarea
              rows={4}
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
