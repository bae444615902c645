import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, client } from '../api/client.ts';
import { ApiErrorAlert } from '../components/ApiErrorAlert.tsx';
import { focusMainHeading } from '../layout/focus-main-heading.ts';
import { useNotifications } from '../layout/notifications.tsx';
import { ActionModal } from '../ui/ActionModal.tsx';

interface Props {
  family: string;
  revision: number;
  onDismiss: () => void;
}

/** Asks before a revision is deregistered. */
export function DeregisterModal({ family, revision, onDismiss }: Props) {
  const queryClient = useQueryClient();
  const { notify } = useNotifications();
  const deregister = useMutation({
    mutationFn: () => client.taskDefinitions.deregister({ taskDefinition: `${family}:${revision}` }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: api.taskDefinitions.key() });
      notify({ type: 'success', content: `${family}:${revision} was deregistered. It is now INACTIVE.` });
      onDismiss();
      // The button that opened the dialog is gone.
      requestAnimationFrame(() => focusMainHeading(document.activeElement));
    },
  });
  return (
    <ActionModal
      header={`Deregister ${family}:${revision}?`}
      action="Deregister"
      loading={deregister.isPending}
      onAction={() => deregister.mutate()}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <Box>
          Tasks and services that run this revision go on. No new task or service can use it, and its number
          is never used again.
        </Box>
        {deregister.isError && <ApiErrorAlert error={deregister.error} />}
      </SpaceBetween>
    </ActionModal>
  );
}
