import type { AttachRolePolicyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { attachPolicy } from './attached-policies.ts';

/**
 * Attaches a managed policy to a role. Throws NoSuchEntity, InvalidInput or LimitExceeded.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html
 */
export const AttachRolePolicy: Operation<AttachRolePolicyRequest, object> = (context, input) => {
  context.database.transaction(() => attachPolicy(context, 'role', input.RoleName, input.PolicyArn));
  return {};
};
