import { applyPolicyPatch } from '@purser/aws';
import { audited } from '../../audited.ts';
import { ApiError } from '../../errors.ts';
import { os } from '../../router.ts';
import { patchOf } from './patch-of.ts';

/** Writes what a person has seen, and nothing else: the policy is worked out again from what the role is now. */
export const policyApply = os.roles.policyApply.handler(async ({ input, context }) => {
  // What was read for the preview may be half a minute old.
  context.preflightReads.forget();
  const patch = await patchOf(context, input);
  if (patch.after !== input.policy) {
    throw new ApiError(
      'CHANGED_MEANWHILE',
      'The role has changed since its policy was shown. Look at the difference again.',
    );
  }
  const { roleName, policyName } = patch;
  await audited(context, { action: 'iam:PutRolePolicy', subject: `${roleName}/${policyName}` }, async () =>
    applyPolicyPatch(context.preflightReads.of(await context.identity()), patch, input.policy),
  );
  return { roleName, policyName };
});
