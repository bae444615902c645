import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, client } from '../../../api/client.ts';
import { toApiError } from '../../../api/errors.ts';
import { plainValuesQuery } from '../../../api/queries.ts';

/** What came of a revision that was to go. */
export type Gone = 'deregistered' | 'deleted' | { failed: string };

/** DeleteTaskDefinitions takes ten at once. */
const DELETED_AT_ONCE = 10;

/** Finds the revisions that hold a plain value, page after page, and does away with the chosen ones. */
export function useOlderRevisions(family: string, variable: string, enabled: boolean) {
  const queryClient = useQueryClient();
  const query = useInfiniteQuery({ ...plainValuesQuery({ family, key: variable }), enabled });
  const [gone, setGone] = useState<ReadonlyMap<number, Gone>>(new Map());
  const [pending, setPending] = useState(false);
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (enabled && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [enabled, hasNextPage, isFetching, isError, fetchNextPage]);

  const pages = query.data?.pages ?? [];
  const note = (revision: number, what: Gone) => setGone((before) => new Map(before).set(revision, what));

  /** Makes revisions INACTIVE, and deletes them where that is asked for. What is done already is not done again. */
  const remove = async (revisions: readonly number[], withDelete: boolean) => {
    setPending(true);
    const inactive: number[] = [];
    for (const revision of revisions) {
      const before = gone.get(revision);
      try {
        if (before !== 'deregistered' && before !== 'deleted') {
          await client.taskDefinitions.deregister({ taskDefinition: `${family}:${revision}` });
          note(revision, 'deregistered');
        }
        if (before !== 'deleted') inactive.push(revision);
      } catch (error) {
        note(revision, { failed: toApiError(error).message });
      }
    }
    for (let start = 0; withDelete && start < inactive.length; start += DELETED_AT_ONCE)
      await deleteSome(inactive.slice(start, start + DELETED_AT_ONCE));
    setPending(false);
    void queryClient.invalidateQueries({ queryKey: api.taskDefinitions.revisions.key() });
  };

  const deleteSome = async (revisions: readonly number[]) => {
    try {
      const names = revisions.map((revision) => `${family}:${revision}`);
      const { failures } = await client.taskDefinitions.delete({ taskDefinitions: names });
      for (const revision of revisions) {
        const failure = failures.find(({ taskDefinition }) => taskDefinition === `${family}:${revision}`);
        note(revision, failure ? { failed: `Deregistered, but not deleted: ${failure.reason}` } : 'deleted');
      }
    } catch (error) {
      for (const revision of revisions)
        note(revision, { failed: `Deregistered, but not deleted: ${toApiError(error).message}` });
    }
  };

  return {
    revisions: pages.flatMap((page) => page.revisions),
    searched: pages.reduce((sum, page) => sum + page.searched, 0),
    isSearching: enabled && (isFetching || hasNextPage) && !isError,
    error: query.error ?? undefined,
    retry: () => void (query.data === undefined ? query.refetch() : fetchNextPage()),
    gone,
    pending,
    remove: (revisions: readonly number[], withDelete: boolean) => void remove(revisions, withDelete),
  };
}
