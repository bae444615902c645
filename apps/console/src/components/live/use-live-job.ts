import {
  type QueryKey,
  type UseSuspenseQueryOptions,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isLive, type LiveJob } from '../../api/job-state.ts';

/** Milliseconds until a stream that was cut is asked for again. */
const RETRY = 2000;

type Follow<Job> = (options: { signal: AbortSignal; onNews: (job: Job) => void }) => Promise<void>;

/**
 * Gives a job as it is, and follows it while it is under way; `error` while it can't be followed.
 *
 * @param query Reads the job in one piece.
 * @param follow Tells of each change until the job stands still.
 */
export function useLiveJob<Job extends LiveJob, Key extends QueryKey>(
  query: UseSuspenseQueryOptions<Job, Error, Job, Key>,
  follow: Follow<Job>,
): { job: Job; error: unknown } {
  const queryClient = useQueryClient();
  const { data: job } = useSuspenseQuery(query);
  const [error, setError] = useState<unknown>();
  const latest = useRef({ query, follow });
  latest.current = { query, follow };
  const { id } = job;
  const live = isLive(job);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another job is followed anew.
  useEffect(() => {
    if (!live) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = async () => {
      try {
        await latest.current.follow({
          signal: stop.signal,
          onNews(news) {
            setError(undefined);
            queryClient.setQueryData<Job>(latest.current.query.queryKey, news as never);
          },
        });
      } catch (thrown) {
        if (stop.signal.aborted) return;
        setError(thrown);
        timer = setTimeout(() => void run(), RETRY);
      }
    };
    void run();
    return () => {
      stop.abort();
      clearTimeout(timer);
      setError(undefined);
    };
  }, [id, live, queryClient]);
  return { job, error };
}
