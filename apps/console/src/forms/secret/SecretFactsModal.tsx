import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SecretDetail } from '@purser/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { checkSecretDescription, MAX_SECRET_DESCRIPTION } from '../../components/secrets/check-secret.ts';
import { KeyField } from '../../components/secrets/KeyField.tsx';
import { ActionModal } from '../../ui/ActionModal.tsx';

interface Props {
  secret: SecretDetail;
  id: string;
  onDismiss: () => void;
  onSaved: () => Promise<void>;
}

/** Changes the description and the key of a secret; its value stays. */
export default function SecretFactsModal({ secret, id, onDismiss, onSaved }: Props) {
  const [description, setDescription] = useState(secret.description ?? '');
  const [kmsKeyId, setKmsKeyId] = useState(secret.kmsKeyId ?? '');
  const error = checkSecretDescription(description);
  const save = useMutation({
    mutationFn: () =>
      client.secrets.update({
        secretId: id,
        description,
        ...(kmsKeyId !== '' && kmsKeyId !== secret.kmsKeyId && { kmsKeyId }),
      }),
    onSuccess: onSaved,
  });
  return (
    <ActionModal
      header="Edit details"
      action="Save details"
      disabled={error !== undefined}
      loading={save.isPending}
      onAction={() => save.mutate()}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <FormField
          label="Description"
          constraintText={`${description.length.toLocaleString('en')} of ${MAX_SECRET_DESCRIPTION.toLocaleString('en')} characters`}
          errorText={error}
        >
          <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
        </FormField>
        <KeyField value={kmsKeyId} defaultKey="alias/aws/secretsmanager" onChange={setKmsKeyId} />
        {save.isError && <ApiErrorAlert error={save.error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
