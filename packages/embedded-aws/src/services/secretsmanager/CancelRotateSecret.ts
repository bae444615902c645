import type { CancelRotateSecretRequest, CancelRotateSecretResponse } from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { invalidRequest } from './secret-errors.ts';
import { findActiveSecret, updateSecret } from './secret-store.ts';
import { versionAt } from './stages.ts';

/**
 * Ends the rotation of a secret; a version that is pending stays pending. Throws ResourceNotFoundException or
 * InvalidRequestException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CancelRotateSecret.html
 */
export const CancelRotateSecret: Operation<CancelRotateSecretRequest, CancelRotateSecretResponse> = (
  context,
  input,
) => {
  const { arn, name, rotation_rules: rules } = findActiveSecret(context, String(input.SecretId));
  if (rules === null) {
    throw invalidRequest(
      "You tried to cancel the rotation of a secret that doesn't have rotation configured.",
    );
  }
  updateSecret(context, arn, {
    rotation_enabled: 0,
    next_rotation_at: null,
    changed_at: context.now().getTime(),
  });
  return { ARN: arn, Name: name, VersionId: versionAt(context, arn, 'AWSPENDING') };
};
