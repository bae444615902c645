import type { GetPolicyVersionRequest, GetPolicyVersionResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { requirePolicy, toVersion } from './managed-policy.ts';
import { requireVersion } from './policy-versions.ts';

/**
 * Gives a version of a managed policy with its document. Throws NoSuchEntity or InvalidInput.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html
 */
export const GetPolicyVersion: Operation<GetPolicyVersionRequest, GetPolicyVersionResponse> = (
  context,
  input,
) => {
  const policy = requirePolicy(context.database, input.PolicyArn);
  return { PolicyVersion: toVersion(policy, requireVersion(context, policy, input.VersionId)) };
};
