import type { AttachUserPolicyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { attachPolicy } from './attached-policies.ts';

/**
 * Attaches a managed policy to a user. Throws NoSuchEntity, InvalidInput or LimitExceeded.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html
 */
export const AttachUserPolicy: Operation<AttachUserPolicyRequest, object> = (context, input) => {
  context.database.transaction(() => attachPolicy(context, 'user', input.UserName, input.PolicyArn));
  return {};
};
