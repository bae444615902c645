import type { ListRolePoliciesRequest, ListRolePoliciesResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { listInlinePolicies } from './inline-policies.ts';

/**
 * Lists the names of the inline policies of a role. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html
 */
export const ListRolePolicies: Operation<ListRolePoliciesRequest, ListRolePoliciesResponse> = (
  context,
  input,
) => {
  const { items, ...page } = listInlinePolicies(context, 'role', input.RoleName, input);
  return { PolicyNames: items, ...page };
};
