import { startRollout } from '../../rollouts/start-rollout.ts';
import { os } from '../../router.ts';

/** Starts a rollout that goes on by itself. */
export const start = os.rollouts.start.handler(({ input, context }) => startRollout(context, input));
