import type { PutKeyPolicyRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { checkPolicy, POLICY_NAME } from './key-policy.ts';
import { checkCustomerManaged } from './key-state.ts';
import { findKey, notFound } from './key-store.ts';

/**
 * Replaces the policy of a key. Throws NotFoundException or MalformedPolicyDocumentException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
 */
export const PutKeyPolicy: Operation<PutKeyPolicyRequest, object> = (context, input) => {
  const key = findKey(context, String(input.KeyId));
  checkCustomerManaged(context, key, 'PutKeyPolicy');
  if ((input.PolicyName ?? POLICY_NAME) !== POLICY_NAME) throw notFound('No such policy exists');
  const policy = String(input.Policy);
  checkPolicy(context, policy, Boolean(input.BypassPolicyLockoutSafetyCheck));
  context.database.run('UPDATE kms_key SET policy = ? WHERE id = ?', policy, key.id);
  return {};
};
