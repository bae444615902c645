import { readHeldBack } from '../../rollouts/held-back.ts';
import { os } from '../../router.ts';
import { requireService, toPolicy } from './to-policy.ts';

/** What the tags of a service say of redeploying it, and what has held that back. */
export const read = os.redeployPolicies.read.handler(async ({ input, context }) => {
  const service = await requireService(context.clients, input);
  const policy = toPolicy(service.tags);
  const heldBack = policy.redeploy === 'auto' ? await readHeldBack(context.store, service) : undefined;
  return { ...policy, ...(heldBack && { heldBack }) };
});
