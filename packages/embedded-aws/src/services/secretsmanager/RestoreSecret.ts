import type { RestoreSecretRequest, RestoreSecretResponse } from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { findSecret, updateSecret } from './secret-store.ts';

/**
 * Calls the deletion of a secret off. Throws ResourceNotFoundException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RestoreSecret.html
 */
export const RestoreSecret: Operation<RestoreSecretRequest, RestoreSecretResponse> = (context, input) => {
  const { arn, name } = findSecret(context, String(input.SecretId));
  updateSecret(context, arn, { deleted_at: null, deletion_at: null, changed_at: context.now().getTime() });
  return { ARN: arn, Name: name };
};
