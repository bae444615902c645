import type { PutRolePolicyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { putInlinePolicy } from './inline-policies.ts';

/**
 * Writes an inline policy of a role, or replaces it. Throws NoSuchEntity, MalformedPolicyDocument or LimitExceeded.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html
 */
export const PutRolePolicy: Operation<PutRolePolicyRequest, object> = (context, input) => {
  const policy = { owner: input.RoleName, name: input.PolicyName };
  putInlinePolicy(context, 'role', policy, String(input.PolicyDocument));
  return {};
};
