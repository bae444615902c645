import type { ListTagsForResourceRequest, ListTagsForResourceResponse } from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import { readTags } from '../../store/tags.ts';
import { repositoryOfArn } from './repository.ts';

/**
 * Gives the tags of a repository. Errors: RepositoryNotFoundException, InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ListTagsForResource.html
 */
export const ListTagsForResource: Operation<ListTagsForResourceRequest, ListTagsForResourceResponse> = (
  context,
  input,
) => {
  repositoryOfArn(context, input.resourceArn);
  const tags = readTags(context.database, String(input.resourceArn));
  return { tags: tags.map(({ key, value }) => ({ Key: key, Value: value })) };
};
