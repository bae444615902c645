import type { TaskSummary } from '@purser/contract';
import { queryOptions } from '@tanstack/react-query';
import { api, client } from './client.ts';
import { everyPage } from './paging.ts';

const MINUTE = 60_000;

/** More rows than these nobody looks through in a browser; the lists say where they were cut. */
export const MOST_ROWS = 5000;

/** The clusters of the account with their counts. */
export const clusterOverviewQuery = () =>
  queryOptions({
    queryKey: api.clusters.overview.key(),
    queryFn: ({ signal }) =>
      everyPage(
        (page) => client.clusters.overview({ ...page, maxResults: 100 }, { signal }),
        ({ clusters }) => clusters,
        MOST_ROWS,
      ),
  });

/** One cluster with its counts. */
export const clusterQuery = (cluster: string) =>
  api.clusters.describe.queryOptions({ input: { cluster }, staleTime: 0 });

/** All services of a cluster, by name. */
export const clusterServicesQuery = (cluster: string) =>
  queryOptions({
    queryKey: [...api.clusters.services.key(), cluster],
    queryFn: ({ signal }) =>
      everyPage(
        (page) => client.clusters.services({ cluster, ...page, maxResults: 100 }, { signal }),
        ({ services }) => services,
        MOST_ROWS,
      ),
  });

/** The tasks of a cluster, or of one of its services: those that are meant to run, and those that stopped lately. */
export const clusterTasksQuery = (cluster: string, service?: string) =>
  queryOptions({
    queryKey: [...api.clusters.tasks.key(), cluster, service ?? ''],
    queryFn: async ({ signal }) => {
      const read = (desiredStatus: 'RUNNING' | 'STOPPED') =>
        everyPage(
          (page) =>
            client.clusters.tasks(
              { cluster, desiredStatus, ...(service !== undefined && { service }), ...page, maxResults: 100 },
              { signal },
            ),
          ({ tasks }) => tasks,
          MOST_ROWS,
        );
      const running = await read('RUNNING');
      // A task that ends in between is in both lists; as it is in the second is how it is.
      const rows = new Map<string, TaskSummary>(running.map((task) => [task.taskArn, task]));
      for (const task of await read('STOPPED')) rows.set(task.taskArn, task);
      return [...rows.values()].slice(0, MOST_ROWS);
    },
  });

/** One service with its events and tags. */
export const serviceQuery = (input: { cluster: string; service: string }) =>
  api.clusters.service.queryOptions({ input });

/** One task; of one that stopped, with the fields to blame. */
export const taskQuery = (input: { cluster: string; task: string }) =>
  api.clusters.task.queryOptions({ input });

/** What a task was started with; never a value of a reference. Asked again now and then: what is current changes. */
export const taskEnvironmentQuery = (input: { cluster: string; task: string }) =>
  api.clusters.environment.queryOptions({ input, refetchInterval: MINUTE });
