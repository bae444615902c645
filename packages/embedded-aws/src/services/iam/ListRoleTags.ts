import type { ListRoleTagsRequest, ListRoleTagsResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { listTags } from './entity-tags.ts';

/**
 * Lists the tags of a role by their key. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoleTags.html
 */
export const ListRoleTags: Operation<ListRoleTagsRequest, ListRoleTagsResponse> = (context, input) => {
  const { items, ...page } = listTags(context, 'role', input.RoleName, input);
  return { Tags: items, ...page };
};
