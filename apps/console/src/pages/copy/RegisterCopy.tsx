import Button from '@cloudscape-design/components/button';
import type { TaskDefinition } from '@purser/task-definition';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, client } from '../../api/client.ts';
import { toApiError } from '../../api/errors.ts';
import { useNotifications } from '../../layout/notifications.tsx';
import { paths } from '../../paths.ts';
import type { CopyDraft } from './copy-draft.ts';

interface Props {
  copy: { taskDefinition: TaskDefinition; issues: readonly { severity: string }[] };
  target: CopyDraft;
  home: { region: string };
}

/** Registers a copy, in another Region of the account as well; once, however often it is pressed. */
export function RegisterCopy({ copy, target, home }: Props) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { notify } = useNotifications();
  const [clientToken] = useState(() => crypto.randomUUID());
  const isHere = target.region === home.region;
  const register = useMutation({
    mutationFn: () =>
      client.taskDefinitions.register({
        taskDefinition: copy.taskDefinition,
        clientToken,
        ...(!isHere && { region: target.region }),
      }),
    onSuccess: async ({ family, revision, taskDefinitionArn }) => {
      await queryClient.invalidateQueries({ queryKey: api.taskDefinitions.key() });
      const content = isHere ? `${family}:${revision} was created.` : `${taskDefinitionArn} was created.`;
      notify({ type: 'success', forNextPage: isHere, content });
      if (isHere) await navigate({ to: paths.revision({ family, revision }) });
    },
    onError: (error) => notify({ type: 'error', content: toApiError(error).message }),
  });
  return (
    <Button
      variant="primary"
      loading={register.isPending}
      disabled={copy.issues.some(({ severity }) => severity === 'error') || register.isSuccess}
      onClick={() => register.mutate()}
    >
      {isHere ? 'Register the copy' : `Register the copy in ${target.region}`}
    </Button>
  );
}
