import type { ListUserTagsRequest, ListUserTagsResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { listTags } from './entity-tags.ts';

/**
 * Lists the tags of a user by their key. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserTags.html
 */
export const ListUserTags: Operation<ListUserTagsRequest, ListUserTagsResponse> = (context, input) => {
  const { items, ...page } = listTags(context, 'user', input.UserName, input);
  return { Tags: items, ...page };
};
