import type { ApiErrorBody } from '@purser/contract';
import type { Issue, TaskDefinition } from '@purser/task-definition';
import { useRef, useState } from 'react';
import { toApiError } from '../../api/errors.ts';
import { useRegisterTaskDefinition } from '../../api/register-task-definition.ts';
import { createClientTokens } from './client-token.ts';
import { useOnce } from './use-live-check.ts';

/** The revision that Create made. */
export interface CreatedRevision {
  family: string;
  revision: number;
  taskDefinitionArn: string;
}

interface Options {
  onCreated: (created: CreatedRevision) => void;
  onIssues: (issues: readonly Issue[]) => void;
}

/** Sends the definition once at a time, and with the same token for as long as it is the same definition. */
export function useSubmit({ onCreated, onIssues }: Options) {
  const register = useRegisterTaskDefinition();
  const tokenOf = useOnce(createClientTokens);
  // State alone would let a second click through before it is rendered.
  const sending = useRef(false);
  const [error, setError] = useState<ApiErrorBody>();

  const submit = async (taskDefinition: TaskDefinition) => {
    if (sending.current) return;
    sending.current = true;
    setError(undefined);
    try {
      const clientToken = tokenOf(JSON.stringify(taskDefinition));
      onCreated(await register.mutateAsync({ taskDefinition, clientToken }));
    } catch (reason) {
      const failure = toApiError(reason);
      setError(failure);
      if (failure.issues.length > 0) onIssues(failure.issues);
    } finally {
      sending.current = false;
    }
  };
  return {
    submit: (taskDefinition: TaskDefinition) => void submit(taskDefinition),
    pending: register.isPending,
    error,
    /** The error was about what was sent; the person goes on to change it. */
    forgetError: () => setError(undefined),
  };
}
