import type { TagResourceRequest, TagResourceResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { readTags, writeTags } from '../../store/tags.ts';
import { findTagResource } from './tag-resource.ts';
import { checkTags, storedTags } from './tags.ts';

/**
 * Adds tags to a task definition or a cluster, or gives them new values.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TagResource.html
 */
export const TagResource: Operation<TagResourceRequest, TagResourceResponse> = (context, input) => {
  const { database } = context;
  const tags = input.tags ?? [];
  if (tags.length === 0) throw new AwsError('InvalidParameterException', 'Tags can not be empty');
  return database.transaction(() => {
    const resource = findTagResource(context, input.resourceArn);
    const added = new Set(tags.map(({ key }) => key));
    checkTags([...readTags(database, resource).filter(({ key }) => !added.has(key)), ...tags]);
    writeTags(database, resource, storedTags(tags));
    return {};
  });
};
