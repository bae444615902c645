import { requireRollout } from '../../rollouts/read-rollout.ts';
import { os } from '../../router.ts';

/** Goes on with the services of a rollout that have not succeeded. */
export const resume = os.rollouts.resume.handler(async ({ input: { id }, context }) => {
  const job = await requireRollout(context.store, id);
  return { id, state: (await context.jobs.resume(id)) ?? job.state };
});
