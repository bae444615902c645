import type { UntagUserRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { removeTags } from './entity-tags.ts';

/**
 * Takes tags from a user. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagUser.html
 */
export const UntagUser: Operation<UntagUserRequest, object> = (context, input) => {
  removeTags(context, 'user', input.UserName, input.TagKeys ?? []);
  return {};
};
