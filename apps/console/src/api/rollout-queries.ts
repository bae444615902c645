import { api } from './client.ts';
import { isLive } from './job-state.ts';

/** The list's page. */
const PAGE = 50;

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
