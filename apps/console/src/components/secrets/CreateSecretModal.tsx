import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRef } from 'react';
import { ActionModal } from '../../ui/ActionModal.tsx';
import { useFirstFocus } from '../../ui/use-first-focus.ts';
import { ApiErrorAlert } from '../ApiErrorAlert.tsx';
import { OptionalLabel } from '../OptionalLabel.tsx';
import { contentText, MAX_SECRET_BYTES } from './check-secret.ts';
import { MaskedTextarea } from './MaskedTextarea.tsx';
import { useCreateSecret } from './use-create-secret.ts';

interface Props {
  initialName?: string;
  onDismiss: () => void;
  onCreated: (secret: { name: string; arn: string }) => void;
}

/** Creates a secret. Its value is masked, is sent once, and is kept nowhere in the browser. */
export default function CreateSecretModal({ initialName = '', onDismiss, onCreated }: Props) {
  const fields = useRef<HTMLDivElement>(null);
  const form = useCreateSecret(fields, initialName, onCreated);
  const { draft, errors, change } = form;
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
      <div ref={fields}>
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
          <FormField label={<OptionalLabel>Description</OptionalLabel>} errorText={errors.description}>
            <Input
              value={draft.description}
              onChange={({ detail }) => change({ description: detail.value })}
            />
          </FormField>
          <FormField
            label={<OptionalLabel>KMS key</OptionalLabel>}
            constraintText="aws/secretsmanager where nothing is given."
          >
            <Input
              value={draft.kmsKeyId}
              placeholder="alias/name, key id or ARN"
              spellcheck={false}
              onChange={({ detail }) => change({ kmsKeyId: detail.value })}
            />
          </FormField>
          <MaskedTextarea
            label="Value"
            description="Sent once and never shown again."
            rows={4}
            value={draft.value}
            maxBytes={MAX_SECRET_BYTES}
            note={draft.value === '' ? 'A text or a JSON object.' : contentText(draft.value)}
            error={errors.value}
            onChange={(value) => change({ value })}
          />
          {form.error !== undefined && <ApiErrorAlert error={form.error} />}
        </SpaceBetween>
      </div>
    </ActionModal>
  );
}
