import { os } from '../../router.ts';
import { requireService, toPolicy } from './to-policy.ts';

/** What the tags of a service say of redeploying it. */
export const read = os.redeployPolicies.read.handler(async ({ input, context }) =>
  toPolicy((await requireService(context.clients, input)).tags),
);
