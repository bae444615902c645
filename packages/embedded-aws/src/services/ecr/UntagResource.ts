import type { UntagResourceRequest, UntagResourceResponse } from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import { deleteTags } from '../../store/tags.ts';
import { repositoryOfArn } from './repository.ts';

/**
 * Takes tags from a repository. Errors: RepositoryNotFoundException, InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_UntagResource.html
 */
export const UntagResource: Operation<UntagResourceRequest, UntagResourceResponse> = (context, input) => {
  repositoryOfArn(context, input.resourceArn);
  deleteTags(context.database, String(input.resourceArn), input.tagKeys ?? []);
  return {};
};
