import type { TaskDefinition } from '@purser/task-definition';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, client } from './client.ts';

/**
 * Registers a task definition; the same `clientToken` never makes a second revision, so a call whose answer
 * was lost may be sent again.
 */
export function useRegisterTaskDefinition() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: { taskDefinition: TaskDefinition; clientToken: string }) =>
      client.taskDefinitions.register(input),
    // Not waited for: the revision is there, whether or not the lists can be read again.
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: api.taskDefinitions.key() }),
  });
}
