import type { GetRolePolicyRequest, GetRolePolicyResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { getInlinePolicy } from './inline-policies.ts';

/**
 * Gives an inline policy of a role. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html
 */
export const GetRolePolicy: Operation<GetRolePolicyRequest, GetRolePolicyResponse> = (context, input) => {
  const { owner, ...policy } = getInlinePolicy(context, 'role', {
    owner: input.RoleName,
    name: input.PolicyName,
  });
  return { RoleName: owner, ...policy };
};
