import type { UpdateSecretRequest, UpdateSecretResponse } from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { requiredToken } from './request-token.ts';
import { findActiveSecret, updateSecret } from './secret-store.ts';
import { givenValue } from './secret-value.ts';
import { addVersion, sealAgain } from './version-store.ts';

/**
 * Changes the description, the key or the value of a secret. Throws what PutSecretValue throws.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html
 */
export const UpdateSecret: Operation<UpdateSecretRequest, UpdateSecretResponse> = (context, input) =>
  context.database.transaction(() => {
    const versionId = requiredToken(input.ClientRequestToken);
    const value = givenValue(input);
    const secret = findActiveSecret(context, String(input.SecretId));
    const changed = {
      ...secret,
      description: input.Description ?? secret.description,
      kms_key_id: input.KmsKeyId ?? secret.kms_key_id,
    };
    updateSecret(context, secret.arn, {
      description: changed.description,
      kms_key_id: changed.kms_key_id,
      changed_at: context.now().getTime(),
    });
    if (changed.kms_key_id !== secret.kms_key_id) sealAgain(context, changed);
    if (value === undefined) return { ARN: secret.arn, Name: secret.name };
    addVersion(context, changed, { versionId, value, stages: ['AWSCURRENT'] });
    return { ARN: secret.arn, Name: secret.name, VersionId: versionId };
  });
