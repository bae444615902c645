import type { GetKeyPolicyRequest, GetKeyPolicyResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { POLICY_NAME } from './key-policy.ts';
import { findKey, notFound } from './key-store.ts';

/**
 * Gives the policy of a key. Throws NotFoundException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html
 */
export const GetKeyPolicy: Operation<GetKeyPolicyRequest, GetKeyPolicyResponse> = (context, input) => {
  const key = findKey(context, String(input.KeyId));
  if ((input.PolicyName ?? POLICY_NAME) !== POLICY_NAME) throw notFound('No such policy exists');
  return { Policy: key.policy, PolicyName: POLICY_NAME };
};
