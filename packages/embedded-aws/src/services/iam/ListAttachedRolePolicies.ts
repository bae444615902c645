import type { ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { listAttachedPolicies } from './attached-policies.ts';

/**
 * Lists the managed policies of a role. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html
 */
export const ListAttachedRolePolicies: Operation<
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse
> = (context, input) => {
  const { items, ...page } = listAttachedPolicies(context, 'role', input.RoleName, input);
  return { AttachedPolicies: items, ...page };
};
