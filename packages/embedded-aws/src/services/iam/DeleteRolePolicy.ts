import type { DeleteRolePolicyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { deleteInlinePolicy } from './inline-policies.ts';

/**
 * Deletes an inline policy of a role. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html
 */
export const DeleteRolePolicy: Operation<DeleteRolePolicyRequest, object> = (context, input) => {
  deleteInlinePolicy(context, 'role', { owner: input.RoleName, name: input.PolicyName });
  return {};
};
