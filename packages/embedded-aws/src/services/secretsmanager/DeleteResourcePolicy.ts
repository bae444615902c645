import type {
  DeleteResourcePolicyRequest,
  DeleteResourcePolicyResponse,
} from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { findActiveSecret, updateSecret } from './secret-store.ts';

/**
 * Takes the policy of a secret away. Throws ResourceNotFoundException or InvalidRequestException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteResourcePolicy.html
 */
export const DeleteResourcePolicy: Operation<DeleteResourcePolicyRequest, DeleteResourcePolicyResponse> = (
  context,
  input,
) => {
  const { arn, name } = findActiveSecret(context, String(input.SecretId));
  updateSecret(context, arn, { policy: null, changed_at: context.now().getTime() });
  return { ARN: arn, Name: name };
};
