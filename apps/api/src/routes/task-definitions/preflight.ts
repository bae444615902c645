import { preflightOf } from '../../preflights/preflight-of.ts';
import { os } from '../../router.ts';

/** All lines of a preflight at once. */
export const preflight = os.taskDefinitions.preflight.handler(async ({ input, context }) => ({
  checks: await preflightOf(context, input),
}));
