import type { TagRoleRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { addTags } from './entity-tags.ts';

/**
 * Adds tags to a role, or gives them new values. Throws NoSuchEntity, InvalidInput or LimitExceeded.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html
 */
export const TagRole: Operation<TagRoleRequest, object> = (context, input) => {
  addTags(context, 'role', input.RoleName, input.Tags ?? []);
  return {};
};
