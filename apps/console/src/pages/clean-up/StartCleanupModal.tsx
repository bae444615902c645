import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api, client } from '../../api/client.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { paths } from '../../paths.ts';
import { ActionModal } from '../../ui/ActionModal.tsx';
import { useFirstFocus } from '../../ui/use-first-focus.ts';

/** The most revisions that one clean-up takes. */
const MOST = 2000;
const LONGEST_REASON = 500;

/** Asks why, and whether revisions are deleted too, before a clean-up starts. */
export default function StartCleanupModal({ names, onDismiss }: { names: string[]; onDismiss: () => void }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [deletes, setDeletes] = useState(true);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [clientToken] = useState(() => crypto.randomUUID());
  const field = useRef<InputProps.Ref>(null);
  useFirstFocus(field);
  const taken = names.slice(0, MOST);
  const problem = problemOf(reason.trim());
  const start = useMutation({
    mutationFn: () =>
      client.cleanups.start({ taskDefinitions: taken, deletes, reason: reason.trim(), clientToken }),
    onSuccess: async ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: api.cleanups.key() });
      await navigate({ to: paths.cleanUpJob({ id }) });
    },
  });
  const tryStart = () => {
    if (problem === undefined) return start.mutate();
    setTried(true);
    field.current?.focus();
  };
  const revisions = taken.length === 1 ? '1 revision' : `${taken.length} revisions`;
  return (
    <ActionModal
      header={`Take away ${revisions}?`}
      action="Clean up"
      loading={start.isPending}
      onAction={tryStart}
      onDismiss={onDismiss}
    >
      <SpaceBetween size="m">
        <Box>
          Each is deregistered: no new task or service can use it, and its number is never used again. The
          clean-up goes on while nobody looks, and can be cancelled.
        </Box>
        {names.length > MOST && (
          <Alert type="info">
            One clean-up takes {MOST} revisions; {names.length - MOST} are left for the next one.
          </Alert>
        )}
        <Checkbox
          checked={deletes}
          description="ECS forgets what they hold, with their plaintext secrets. This cannot be undone."
          onChange={({ detail }) => setDeletes(detail.checked)}
        >
          Delete them after
        </Checkbox>
        <FormField
          label="Reason"
          description="Kept with the clean-up and in the audit trail."
          errorText={tried ? problem : undefined}
        >
          <Input
            ref={field}
            value={reason}
            invalid={tried && problem !== undefined}
            onChange={({ detail }) => setReason(detail.value)}
          />
        </FormField>
        {start.isError && <ApiErrorAlert error={start.error} />}
      </SpaceBetween>
    </ActionModal>
  );
}

function problemOf(reason: string): string | undefined {
  if (reason === '') return 'Say why, for those who look at it later.';
  return reason.length > LONGEST_REASON
    ? `The reason has ${reason.length} characters; up to ${LONGEST_REASON} are kept.`
    : undefined;
}
