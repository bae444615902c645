import type { Rollout } from '@purser/contract';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { followRollout, isLive, rolloutQuery } from '../../api/rollout-queries.ts';

/** Milliseconds until a stream that was cut is asked for again. */
const RETRY = 2000;

/** Gives a rollout as it is, and follows it while it is under way; `error` while it can't be followed. */
export function useLiveRollout(id: number): { rollout: Rollout; error: unknown } {
  const queryClient = useQueryClient();
  const { data: rollout } = useSuspenseQuery(rolloutQuery(id));
  const [error, setError] = useState<unknown>();
  const live = isLive(rollout);
  useEffect(() => {
    if (!live) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = async () => {
      try {
        await followRollout(id, {
          signal: stop.signal,
          onNews(news) {
            setError(undefined);
            queryClient.setQueryData(rolloutQuery(id).queryKey, news);
          },
        });
      } catch (thrown) {
        if (stop.signal.aborted) return;
        setError(thrown);
        timer = setTimeout(() => void follow(), RETRY);
      }
    };
    void follow();
    return () => {
      stop.abort();
      clearTimeout(timer);
      setError(undefined);
    };
  }, [id, live, queryClient]);
  return { rollout, error };
}
