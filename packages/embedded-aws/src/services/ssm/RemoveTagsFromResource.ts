import type { RemoveTagsFromResourceRequest, RemoveTagsFromResourceResult } from '@aws-sdk/client-ssm';
import type { Operation } from '../../operation.ts';
import { deleteTags } from '../../store/tags.ts';
import { findTagResource } from './parameter-tags.ts';

/**
 * Takes tags from a parameter; keys that it does not have are passed over.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_RemoveTagsFromResource.html
 */
export const RemoveTagsFromResource: Operation<
  RemoveTagsFromResourceRequest,
  RemoveTagsFromResourceResult
> = (context, input) => {
  deleteTags(context.database, findTagResource(context, input), input.TagKeys ?? []);
  return {};
};
