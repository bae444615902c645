import type { PutResourcePolicyRequest, PutResourcePolicyResponse } from '@aws-sdk/client-secrets-manager';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { isPublic, parsePolicy } from './secret-policy.ts';
import { findActiveSecret, updateSecret } from './secret-store.ts';

/**
 * Replaces the policy of a secret. Throws ResourceNotFoundException, InvalidRequestException,
 * MalformedPolicyDocumentException or PublicPolicyException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html
 */
export const PutResourcePolicy: Operation<PutResourcePolicyRequest, PutResourcePolicyResponse> = (
  context,
  input,
) => {
  const { arn, name } = findActiveSecret(context, String(input.SecretId));
  const statements = parsePolicy(String(input.ResourcePolicy));
  if (input.BlockPublicPolicy && isPublic(statements)) {
    throw new AwsError(
      'PublicPolicyException',
      'This resource policy grants broad access to the secret, and the request blocks public policies.',
    );
  }
  updateSecret(context, arn, { policy: String(input.ResourcePolicy), changed_at: context.now().getTime() });
  return { ARN: arn, Name: name };
};
