import { useRef } from 'react';
import { CreateModal } from './CreateModal.tsx';
import { contentText, MAX_SECRET_BYTES } from './check-secret.ts';
import { KeyField } from './KeyField.tsx';
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
  return (
    <CreateModal
      thing="secret"
      form={form}
      fields={fields}
      nameRule="Letters, digits and / _ + = . @ ! -. Secrets Manager appends six characters in the ARN."
      namePlaceholder="team/app/db"
      onDismiss={onDismiss}
    >
      <KeyField
        value={draft.kmsKeyId}
        defaultKey="alias/aws/secretsmanager"
        onChange={(kmsKeyId) => change({ kmsKeyId })}
      />
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
    </CreateModal>
  );
}
