import type { AddTagsToResourceRequest, AddTagsToResourceResult } from '@aws-sdk/client-ssm';
import type { Operation } from '../../operation.ts';
import { readTags, writeTags } from '../../store/tags.ts';
import { checkTags, findTagResource, storedTags } from './parameter-tags.ts';

/**
 * Adds tags to a parameter, or gives them new values.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AddTagsToResource.html
 */
export const AddTagsToResource: Operation<AddTagsToResourceRequest, AddTagsToResourceResult> = (
  context,
  input,
) => {
  const { database } = context;
  return database.transaction(() => {
    const resource = findTagResource(context, input);
    const tags = input.Tags ?? [];
    const added = new Set(tags.map((tag) => tag.Key));
    checkTags(tags, readTags(database, resource).filter(({ key }) => !added.has(key)).length);
    writeTags(database, resource, storedTags(tags));
    return {};
  });
};
