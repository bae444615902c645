import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { SecretDetail } from '@purser/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { KeyField } from '../../components/secrets/KeyField.tsx';
import { ActionModal } from '../../ui/ActionModal.tsx';

interface Props {
  secret: SecretDetail;
  id: string;
  onDismiss: () => void;
  onSaved: () => Promise<void>;
}

const MAX_DESCRIPTION = 2048;

/** Changes the description and the key of a secret; its value stays. */
export default function SecretFactsModal({ secret, id, onDismiss, onSaved }: Props) {
  const [description, setDescription] = useState(secret.description ?? '');
  const [kmsKeyId, setKmsKeyId] = useState(secret.kmsKeyId ?? '');
  const tooLong = description.length > MAX_DESCRIPTION;
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
      disabled={tooLong}
      loading={save.isPending}
      onAction={() => save.mutate()}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <FormField
          label="Description"
          constraintText={`${description.length.toLocaleString('en')} of 2,048 characters`}
          errorText={tooLong && 'The description is too long.'}
        >
          <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
        </FormField>
        <KeyField value={kmsKeyId} defaultKey="alias/aws/secretsmanager" onChange={setKmsKeyId} />
        {save.isError && <ApiErrorAlert error={save.error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
