import { toSummary } from '../../rollouts/read-rollout.ts';
import { ROLLOUT } from '../../rollouts/rollout-spec.ts';
import { os } from '../../router.ts';

/** Rollouts, newest first. */
export const list = os.rollouts.list.handler(async ({ input: { before, maxResults = 50 }, context }) => ({
  rollouts: (await context.store.jobs.list(ROLLOUT, { before, limit: maxResults })).map(toSummary),
}));
