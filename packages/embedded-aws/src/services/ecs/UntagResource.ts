import type { UntagResourceRequest, UntagResourceResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { deleteTags } from '../../store/tags.ts';
import { findTagResource } from './tag-resource.ts';

/**
 * Takes tags from a task definition or a cluster; keys that it does not have are passed over.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UntagResource.html
 */
export const UntagResource: Operation<UntagResourceRequest, UntagResourceResponse> = (context, input) => {
  deleteTags(context.database, findTagResource(context, input.resourceArn), input.tagKeys ?? []);
  return {};
};
