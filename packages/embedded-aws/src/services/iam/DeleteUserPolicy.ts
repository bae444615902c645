import type { DeleteUserPolicyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { deleteInlinePolicy } from './inline-policies.ts';

/**
 * Deletes an inline policy of a user. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPolicy.html
 */
export const DeleteUserPolicy: Operation<DeleteUserPolicyRequest, object> = (context, input) => {
  deleteInlinePolicy(context, 'user', { owner: input.UserName, name: input.PolicyName });
  return {};
};
