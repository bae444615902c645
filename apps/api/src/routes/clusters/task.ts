import { os } from '../../router.ts';
import { found } from './found.ts';
import { withFields } from './with-causes.ts';

/** One task; of one that stopped, with the fields that are to blame. */
export const task = os.clusters.task.handler(async ({ input, context }) => {
  const [detail] = await context.clusterReads.tasksNamed(input.cluster, [input.task]);
  return withFields(context, found(detail, 'task. It shows a stopped one for an hour or more'));
});
