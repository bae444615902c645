import type { NewRollout } from '@purser/contract';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { client } from '../../api/client.ts';
import { createClientTokens } from '../../forms/task-definition/client-token.ts';
import { paths } from '../../paths.ts';

/** Starts rollouts and goes to the page of the one that was started; the same one is never started twice. */
export function useRollout() {
  const navigate = useNavigate();
  const [tokenOf] = useState(() => createClientTokens());
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const sending = useRef(false);
  const start = async (rollout: Omit<NewRollout, 'clientToken'>) => {
    if (sending.current) return;
    sending.current = true;
    setPending(true);
    setError(undefined);
    try {
      const clientToken = tokenOf(JSON.stringify(rollout));
      const { id } = await client.rollouts.start({ ...rollout, clientToken });
      await navigate({ to: paths.rollout({ id }) });
    } catch (reason) {
      setError(reason);
    } finally {
      sending.current = false;
      setPending(false);
    }
  };
  return { start: (rollout: Omit<NewRollout, 'clientToken'>) => void start(rollout), pending, error };
}
