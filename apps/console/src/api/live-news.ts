import type { LiveNews, LiveQuery } from '@purser/contract';
import type { QueryClient } from '@tanstack/react-query';
import {
  clusterQuery,
  clusterServicesQuery,
  clusterTasksQuery,
  serviceQuery,
  taskEnvironmentQuery,
  taskQuery,
} from './cluster-queries.ts';

/**
 * Lays what changed over the rows of a list: rows keep their place, new ones come last.
 *
 * @param gone The keys of rows that are no more.
 */
export function mergeRows<Row>(
  rows: readonly Row[],
  { changed = [], gone = [] }: { changed?: readonly Row[] | undefined; gone?: readonly string[] | undefined },
  keyOf: (row: Row) => string,
): Row[] {
  const merged = new Map(rows.map((row) => [keyOf(row), row]));
  for (const key of gone) merged.delete(key);
  for (const row of changed) merged.set(keyOf(row), row);
  return [...merged.values()];
}

/** Puts what is new in a cluster into the cache of everything read, in the places where its pages look. */
export function applyNews(
  cache: QueryClient,
  { cluster, service, task }: Pick<LiveQuery, 'cluster' | 'service' | 'task'>,
  news: LiveNews,
): void {
  if (news.cluster) cache.setQueryData(clusterQuery(cluster).queryKey, news.cluster);
  if (news.services || news.goneServices) {
    cache.setQueryData(clusterServicesQuery(cluster).queryKey, (rows = []) =>
      mergeRows(rows, { changed: news.services, gone: news.goneServices }, ({ serviceArn }) => serviceArn),
    );
  }
  if (news.tasks || news.goneTasks) {
    cache.setQueryData(clusterTasksQuery(cluster, service).queryKey, (rows = []) =>
      mergeRows(rows, { changed: news.tasks, gone: news.goneTasks }, ({ taskArn }) => taskArn),
    );
  }
  if (news.service && service !== undefined)
    cache.setQueryData(serviceQuery({ cluster, service }).queryKey, news.service);
  if (news.task && task !== undefined) {
    cache.setQueryData(taskQuery({ cluster, task }).queryKey, news.task);
    // What is known of its environment depends on how far it is.
    void cache.invalidateQueries({ queryKey: taskEnvironmentQuery({ cluster, task }).queryKey });
  }
}
