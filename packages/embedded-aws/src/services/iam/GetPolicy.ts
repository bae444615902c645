import type { GetPolicyRequest, GetPolicyResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { requirePolicy, toPolicy } from './managed-policy.ts';

/**
 * Gives a managed policy without its document. Throws NoSuchEntity or InvalidInput.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html
 */
export const GetPolicy: Operation<GetPolicyRequest, GetPolicyResponse> = (context, input) => {
  return { Policy: toPolicy(context, requirePolicy(context.database, input.PolicyArn)) };
};
