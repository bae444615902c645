import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, client } from '../api/client.ts';
import { ApiErrorAlert } from '../components/ApiErrorAlert.tsx';
import { focusMainHeading } from '../layout/focus-main-heading.ts';
import { useNotifications } from '../layout/notifications.tsx';

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
    <Modal
      visible
      header={`Deregister ${family}:${revision}?`}
      closeAriaLabel="Close"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              Cancel
            </Button>
            <Button variant="primary" loading={deregister.isPending} onClick={() => deregister.mutate()}>
              Deregister
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Box>
          Tasks and services that run this revision go on. No new task or service can use it, and its number
          is never used again.
        </Box>
        {deregister.isError && <ApiErrorAlert error={deregister.error} />}
      </SpaceBetween>
    </Modal>
  );
}
