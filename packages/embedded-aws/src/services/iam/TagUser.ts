import type { TagUserRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { addTags } from './entity-tags.ts';

/**
 * Adds tags to a user, or gives them new values. Throws NoSuchEntity, InvalidInput or LimitExceeded.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagUser.html
 */
export const TagUser: Operation<TagUserRequest, object> = (context, input) => {
  addTags(context, 'user', input.UserName, input.Tags ?? []);
  return {};
};
