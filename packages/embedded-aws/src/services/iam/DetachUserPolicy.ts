import type { DetachUserPolicyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { detachPolicy } from './attached-policies.ts';

/**
 * Takes a managed policy from a user. Throws NoSuchEntity.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachUserPolicy.html
 */
export const DetachUserPolicy: Operation<DetachUserPolicyRequest, object> = (context, input) => {
  detachPolicy(context, 'user', input.UserName, input.PolicyArn);
  return {};
};
