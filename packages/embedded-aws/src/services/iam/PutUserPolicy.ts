import type { PutUserPolicyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { putInlinePolicy } from './inline-policies.ts';

/**
 * Writes an inline policy of a user, or replaces it. Throws NoSuchEntity, MalformedPolicyDocument or LimitExceeded.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html
 */
export const PutUserPolicy: Operation<PutUserPolicyRequest, object> = (context, input) => {
  const policy = { owner: input.UserName, name: input.PolicyName };
  putInlinePolicy(context, 'user', policy, String(input.PolicyDocument));
  return {};
};
