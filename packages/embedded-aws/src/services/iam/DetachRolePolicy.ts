import type { DetachRolePolicyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { detachPolicy } from './attached-policies.ts';

/**
 * Takes a managed policy from a role. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html
 */
export const DetachRolePolicy: Operation<DetachRolePolicyRequest, object> = (context, input) => {
  detachPolicy(context, 'role', input.RoleName, input.PolicyArn);
  return {};
};
