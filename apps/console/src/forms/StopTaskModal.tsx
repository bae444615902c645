import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../api/client.ts';
import { ApiErrorAlert } from '../components/ApiErrorAlert.tsx';
import { useNotifications } from '../layout/notifications.tsx';
import { ActionModal } from '../ui/ActionModal.tsx';

const LONGEST_REASON = 255;

interface Props {
  cluster: string;
  task: string;
  group: string | undefined;
  onDismiss: () => void;
}

/** Asks before a task is stopped, and why. */
export function StopTaskModal({ cluster, task, group, onDismiss }: Props) {
  const cache = useQueryClient();
  const { notify } = useNotifications();
  const [reason, setReason] = useState('');
  const stop = useMutation({
    mutationFn: () =>
      client.clusters.stopTask({ cluster, task, ...(reason.trim() && { reason: reason.trim() }) }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.clusters.key() });
      notify({ type: 'success', content: `Task ${task} was told to stop.` });
      onDismiss();
    },
  });
  const isTooLong = reason.length > LONGEST_REASON;
  return (
    <ActionModal
      header="Stop this task?"
      action="Stop"
      loading={stop.isPending}
      disabled={isTooLong}
      onAction={() => stop.mutate()}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <Box>
          Its containers get SIGTERM, and SIGKILL once their stop timeout has passed.{' '}
          {group?.startsWith('service:')
            ? 'Its service starts another task in its place, which reads its secrets anew.'
            : 'Nothing starts another one in its place.'}
        </Box>
        <FormField
          label="Reason - optional"
          description="It is shown as the stopped reason of the task."
          stretch
          errorText={isTooLong && `Give at most ${LONGEST_REASON} characters.`}
        >
          <Input value={reason} onChange={({ detail }) => setReason(detail.value)} />
        </FormField>
        {stop.isError && <ApiErrorAlert error={stop.error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
