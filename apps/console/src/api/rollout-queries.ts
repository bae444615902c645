import type { Rollout, RolloutSummary } from '@purser/contract';
import { api } from './client.ts';
import { eventsOf, failureOf } from './event-reply.ts';

/** The list's page. */
const PAGE = 50;

/** Whether something of a rollout may still change by itself. */
export const isLive = ({ state }: Pick<RolloutSummary, 'state'>) => state === 'queued' || state === 'running';

/** Rollouts, newest first, page by page; asked again while one is under way. */
export const rolloutsQuery = () =>
  api.rollouts.list.infiniteOptions({
    input: (before: number | undefined) => (before === undefined ? {} : { before }),
    initialPageParam: undefined as number | undefined,
    // A page that is not full is the last one.
    getNextPageParam: ({ rollouts }) => (rollouts.length < PAGE ? undefined : rollouts.at(-1)?.id),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ rollouts }) => rollouts.some(isLive)) ? 3000 : false,
  });

/** One rollout with all its services. */
export const rolloutQuery = (id: number) =>
  api.rollouts.describe.queryOptions({ input: { id }, staleTime: 0 });

/**
 * Follows a rollout until it stands still.
 *
 * @throws what `toApiError` reads, also where the stream was cut
 */
export async function followRollout(
  id: number,
  { signal, onNews }: { signal: AbortSignal; onNews: (rollout: Rollout) => void },
): Promise<void> {
  const headers = { accept: 'text/event-stream' };
  const response = await fetch(`/api/rollouts/${id}`, { headers, signal });
  let hasEnded = false;
  for await (const { event, data } of eventsOf(response)) {
    if (event === 'rollout') onNews(data as Rollout);
    else if (event === 'error') throw failureOf(502, data);
    else if (event === 'end') hasEnded = true;
  }
  if (!hasEnded) throw new TypeError('The stream of the rollout was cut.');
}
