import type { ListAccountAliasesRequest, ListAccountAliasesResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';

/**
 * Lists the aliases of the account: there are none.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html
 */
export const ListAccountAliases: Operation<ListAccountAliasesRequest, ListAccountAliasesResponse> = () => {
  return { AccountAliases: [], IsTruncated: false };
};
