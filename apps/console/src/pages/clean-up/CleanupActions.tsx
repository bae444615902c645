import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Cleanup } from '@purser/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cleanupQuery } from '../../api/cleanup-queries.ts';
import { client } from '../../api/client.ts';
import { toApiError } from '../../api/errors.ts';
import { isLive } from '../../api/job-state.ts';
import { useNotifications } from '../../layout/notifications.tsx';

/** Cancels a clean-up or lets it go on. A button that has nothing to do keeps its place, and so the focus. */
export function CleanupActions({ cleanup: { id, state } }: { cleanup: Cleanup }) {
  const queryClient = useQueryClient();
  const { notify } = useNotifications();
  const onSuccess = () => queryClient.fetchQuery({ ...cleanupQuery(id), staleTime: 0 });
  const onError = (error: unknown) => notify({ type: 'error', content: toApiError(error).message });
  const cancel = useMutation({ mutationFn: () => client.cleanups.cancel({ id }), onSuccess, onError });
  const resume = useMutation({ mutationFn: () => client.cleanups.resume({ id }), onSuccess, onError });
  const live = isLive({ state });
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button
        disabled={!live}
        disabledReason="It has ended."
        loading={cancel.isPending}
        onClick={() => cancel.mutate()}
      >
        Cancel clean-up
      </Button>
      <Button
        variant="primary"
        disabled={live || state === 'succeeded'}
        disabledReason={live ? 'It is under way.' : 'Every revision is done.'}
        loading={resume.isPending}
        onClick={() => resume.mutate()}
      >
        Resume
      </Button>
    </SpaceBetween>
  );
}
