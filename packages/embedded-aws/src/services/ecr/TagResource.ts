import type { TagResourceRequest, TagResourceResponse } from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import { repositoryOfArn } from './repository.ts';
import { addTags } from './repository-tags.ts';

/**
 * Adds tags to a repository. Errors: RepositoryNotFoundException, TooManyTagsException, InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_TagResource.html
 */
export const TagResource: Operation<TagResourceRequest, TagResourceResponse> = (context, input) =>
  context.database.transaction(() => {
    repositoryOfArn(context, input.resourceArn);
    addTags(context, String(input.resourceArn), input.tags ?? []);
    return {};
  });
