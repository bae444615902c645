import type { ListTagsForResourceRequest, ListTagsForResourceResult } from '@aws-sdk/client-ssm';
import type { Operation } from '../../operation.ts';
import { readTags } from '../../store/tags.ts';
import { findTagResource } from './parameter-tags.ts';

/**
 * Gives the tags of a parameter.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListTagsForResource.html
 */
export const ListTagsForResource: Operation<ListTagsForResourceRequest, ListTagsForResourceResult> = (
  context,
  input,
) => {
  const tags = readTags(context.database, findTagResource(context, input));
  return { TagList: tags.map(({ key, value }) => ({ Key: key, Value: value })) };
};
