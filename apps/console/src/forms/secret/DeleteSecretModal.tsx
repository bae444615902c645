import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { ConfirmName } from '../../components/secrets/ConfirmName.tsx';
import { needsTyping, UsedBy, useUsedBy } from '../../components/secrets/UsedBy.tsx';
import { ActionModal } from '../../ui/ActionModal.tsx';

interface Props {
  id: string;
  name: string;
  onDismiss: () => void;
  onDeleted: () => Promise<void>;
}

/** Asks before a secret is deleted, for how long it can be restored, and tells what would break. */
export default function DeleteSecretModal({ id, name, onDismiss, onDeleted }: Props) {
  const usage = useUsedBy('secret', [id]);
  const [days, setDays] = useState('30');
  const [typed, setTyped] = useState('');
  const window = Number(days);
  const daysError =
    Number.isInteger(window) && window >= 7 && window <= 30 ? undefined : 'Whole days, from 7 to 30.';
  const confirmed = !needsTyping(usage) || typed === name;
  const remove = useMutation({
    mutationFn: () => client.secrets.remove({ secretId: id, recoveryWindowInDays: window }),
    onSuccess: onDeleted,
  });
  return (
    <ActionModal
      header="Delete secret?"
      action="Delete"
      disabled={!confirmed || daysError !== undefined}
      loading={remove.isPending}
      onAction={() => remove.mutate()}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <Box>
          It can't be read from now on, and it is gone for good after the recovery window. Until then it can
          be restored.
        </Box>
        <FormField label="Recovery window, in days" errorText={daysError}>
          <Input
            type="number"
            inputMode="numeric"
            value={days}
            onChange={({ detail }) => setDays(detail.value)}
          />
        </FormField>
        <UsedBy usage={usage} what="it" />
        {needsTyping(usage) && <ConfirmName name={name} typed={typed} onChange={setTyped} />}
        {remove.isError && <ApiErrorAlert error={remove.error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
