import { api } from './client.ts';
import { isLive } from './job-state.ts';

/** What a clean-up is after. */
export interface CleanupChoice {
  family?: string;
  keepLast: number;
  olderThanDays?: number;
  onlyPlaintext: boolean;
  includeInactive: boolean;
}

/** What a clean-up would take away; asked again until every revision is read. */
export const cleanupPlanQuery = (choice: CleanupChoice) =>
  api.cleanups.preview.queryOptions({
    input: choice,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.toRead ? 2000 : false),
  });

/** Clean-ups, newest first; asked again while one is under way. */
export const cleanupsQuery = () =>
  api.cleanups.list.queryOptions({
    input: {},
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.cleanups.some(isLive) ? 3000 : false),
  });

/** One clean-up with all its revisions. */
export const cleanupQuery = (id: number) =>
  api.cleanups.describe.queryOptions({ input: { id }, staleTime: 0 });
