import type { UntagRoleRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { removeTags } from './entity-tags.ts';

/**
 * Takes tags from a role. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html
 */
export const UntagRole: Operation<UntagRoleRequest, object> = (context, input) => {
  removeTags(context, 'role', input.RoleName, input.TagKeys ?? []);
  return {};
};
