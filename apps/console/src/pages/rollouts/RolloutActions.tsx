import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Rollout } from '@purser/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../api/client.ts';
import { toApiError } from '../../api/errors.ts';
import { isLive } from '../../api/job-state.ts';
import { rolloutQuery } from '../../api/rollout-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { useNotifications } from '../../layout/notifications.tsx';
import { ActionModal } from '../../ui/ActionModal.tsx';

/** Cancels a rollout or lets it go on. A button that has nothing to do keeps its place, and so the focus. */
export function RolloutActions({ rollout }: { rollout: Rollout }) {
  const { id, state, counts } = rollout;
  const queryClient = useQueryClient();
  const { notify } = useNotifications();
  const [cancelling, setCancelling] = useState(false);
  const read = async () => {
    void queryClient.invalidateQueries({ queryKey: api.rollouts.list.key() });
    await queryClient.fetchQuery({ ...rolloutQuery(id), staleTime: 0 });
  };
  const cancel = useMutation({
    mutationFn: () => client.rollouts.cancel({ id }),
    onSuccess: async () => {
      await read();
      setCancelling(false);
    },
  });
  const resume = useMutation({
    mutationFn: () => client.rollouts.resume({ id }),
    onSuccess: read,
    onError: (error) => notify({ type: 'error', content: toApiError(error).message }),
  });
  const live = isLive(rollout);
  const mayCancel = live || state === 'paused-by-failure';
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button
        disabled={!mayCancel}
        disabledReason="It has ended."
        onClick={() => {
          cancel.reset();
          setCancelling(true);
        }}
      >
        Cancel rollout
      </Button>
      <Button
        variant="primary"
        disabled={live || state === 'succeeded'}
        disabledReason={live ? 'It is under way.' : 'Every service has succeeded.'}
        loading={resume.isPending}
        onClick={() => resume.mutate()}
      >
        Resume
      </Button>
      {cancelling && (
        <ActionModal
          header="Cancel this rollout?"
          action="Cancel rollout"
          loading={cancel.isPending}
          onAction={() => cancel.mutate()}
          onDismiss={() => setCancelling(false)}
        >
          <SpaceBetween size="m">
            <Box>
              {counts.waiting === 1 ? '1 service is' : `${counts.waiting} services are`} not begun.
              Deployments that ECS has begun go on there. You can resume the rollout later.
            </Box>
            {cancel.isError && <ApiErrorAlert error={cancel.error} />}
          </SpaceBetween>
        </ActionModal>
      )}
    </SpaceBetween>
  );
}
