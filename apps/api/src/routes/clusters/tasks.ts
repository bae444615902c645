import { os } from '../../router.ts';
import { withCauses } from './with-causes.ts';

/** The tasks of a cluster or a service, a page at a time; or some that are named, by one call. */
export const tasks = os.clusters.tasks.handler(async ({ input: { cluster, ids, ...filter }, context }) => {
  if (ids !== undefined) {
    const named = await context.clusterReads.tasksNamed(cluster, ids.split(','));
    return { tasks: named.map(withCauses) };
  }
  const { tasks: found, ...page } = await context.clusterReads.tasks(cluster, filter);
  return { tasks: found.map(withCauses), ...page };
});
