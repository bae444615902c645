import type { GetUserPolicyRequest, GetUserPolicyResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { getInlinePolicy } from './inline-policies.ts';

/**
 * Gives an inline policy of a user. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html
 */
export const GetUserPolicy: Operation<GetUserPolicyRequest, GetUserPolicyResponse> = (context, input) => {
  const { owner, ...policy } = getInlinePolicy(context, 'user', {
    owner: input.UserName,
    name: input.PolicyName,
  });
  return { UserName: owner, ...policy };
};
