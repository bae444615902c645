import type { ListUserPoliciesRequest, ListUserPoliciesResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { listInlinePolicies } from './inline-policies.ts';

/**
 * Lists the names of the inline policies of a user. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html
 */
export const ListUserPolicies: Operation<ListUserPoliciesRequest, ListUserPoliciesResponse> = (
  context,
  input,
) => {
  const { items, ...page } = listInlinePolicies(context, 'user', input.UserName, input);
  return { PolicyNames: items, ...page };
};
