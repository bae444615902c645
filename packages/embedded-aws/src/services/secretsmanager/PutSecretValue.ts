import type { PutSecretValueRequest, PutSecretValueResponse } from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { requiredToken } from './request-token.ts';
import { invalidRequest } from './secret-errors.ts';
import { findActiveSecret } from './secret-store.ts';
import { givenValue } from './secret-value.ts';
import { stagesOf } from './stages.ts';
import { addVersion } from './version-store.ts';

/**
 * Adds a version to a secret; it becomes the current one unless other stages are given. Throws
 * ResourceNotFoundException, InvalidRequestException, InvalidParameterException, ResourceExistsException,
 * LimitExceededException or EncryptionFailure.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html
 */
export const PutSecretValue: Operation<PutSecretValueRequest, PutSecretValueResponse> = (context, input) =>
  context.database.transaction(() => {
    const versionId = requiredToken(input.ClientRequestToken);
    const value = givenValue(input);
    const secret = findActiveSecret(context, String(input.SecretId));
    if (value === undefined) throw invalidRequest('You must provide either SecretString or SecretBinary.');
    addVersion(context, secret, { versionId, value, stages: input.VersionStages ?? ['AWSCURRENT'] });
    return {
      ARN: secret.arn,
      Name: secret.name,
      VersionId: versionId,
      VersionStages: stagesOf(context, secret.arn, versionId),
    };
  });
