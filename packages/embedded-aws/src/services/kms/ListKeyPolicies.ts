import type { ListKeyPoliciesRequest, ListKeyPoliciesResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { POLICY_NAME } from './key-policy.ts';
import { findKey } from './key-store.ts';

/**
 * Gives the names of a key's policies: there is one. Throws NotFoundException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeyPolicies.html
 */
export const ListKeyPolicies: Operation<ListKeyPoliciesRequest, ListKeyPoliciesResponse> = (
  context,
  input,
) => {
  findKey(context, String(input.KeyId));
  return { PolicyNames: [POLICY_NAME], Truncated: false };
};
