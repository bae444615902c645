import type { ListTagsForResourceRequest, ListTagsForResourceResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { readTags } from '../../store/tags.ts';
import { findTagResource } from './tag-resource.ts';

/**
 * Gives the tags of a task definition or a cluster.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTagsForResource.html
 */
export const ListTagsForResource: Operation<ListTagsForResourceRequest, ListTagsForResourceResponse> = (
  context,
  input,
) => ({ tags: readTags(context.database, findTagResource(context, input.resourceArn)) });
