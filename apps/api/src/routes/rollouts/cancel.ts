import { requireRollout } from '../../rollouts/read-rollout.ts';
import { os } from '../../router.ts';

/** Starts no further deployment of a rollout. */
export const cancel = os.rollouts.cancel.handler(async ({ input: { id }, context }) => {
  const job = await requireRollout(context.store, id);
  return { id, state: (await context.jobs.cancel(id)) ?? job.state };
});
