import type { GetResourcePolicyRequest, GetResourcePolicyResponse } from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { findActiveSecret } from './secret-store.ts';

/**
 * Gives the policy of a secret, if it has one. Throws ResourceNotFoundException or InvalidRequestException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html
 */
export const GetResourcePolicy: Operation<GetResourcePolicyRequest, GetResourcePolicyResponse> = (
  context,
  input,
) => {
  const { arn, name, policy } = findActiveSecret(context, String(input.SecretId));
  return { ARN: arn, Name: name, ResourcePolicy: policy ?? undefined };
};
