import { readRollout } from '../../rollouts/read-rollout.ts';
import { os } from '../../router.ts';

/** A rollout with all its services. */
export const describe = os.rollouts.describe.handler(({ input, context }) =>
  readRollout(context.store, input.id),
);
