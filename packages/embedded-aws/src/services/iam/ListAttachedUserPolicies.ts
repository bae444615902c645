import type { ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { listAttachedPolicies } from './attached-policies.ts';

/**
 * Lists the managed policies of a user. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html
 */
export const ListAttachedUserPolicies: Operation<
  ListAttachedUserPoliciesRequest,
  ListAttachedUserPoliciesResponse
> = (context, input) => {
  const { items, ...page } = listAttachedPolicies(context, 'user', input.UserName, input);
  return { AttachedPolicies: items, ...page };
};
