import { os } from '../../router.ts';
import { withCauses } from './with-causes.ts';

/** The tasks of a cluster or a service, a page at a time. */
export const tasks = os.clusters.tasks.handler(async ({ input: { cluster, ...filter }, context }) => {
  const { tasks: found, ...page } = await context.clusterReads.tasks(cluster, filter);
  return { tasks: found.map(withCauses), ...page };
});
