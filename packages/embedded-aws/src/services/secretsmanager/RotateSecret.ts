import type {
  RotateSecretRequest,
  RotateSecretResponse,
  RotationRulesType,
} from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { requiredToken } from './request-token.ts';
import { beginRotation, isRotating, planRotation } from './rotation.ts';
import { checkRules } from './rotation-rules.ts';
import { invalidRequest } from './secret-errors.ts';
import { findActiveSecret, updateSecret } from './secret-store.ts';
import { versionOf } from './version-store.ts';

/**
 * Keeps the rules of the rotation and begins one, unless told to wait. No Lambda function is called: the next value is
 * made here, and becomes the current one some seconds later. Throws ResourceNotFoundException,
 * InvalidRequestException or InvalidParameterException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html
 */
export const RotateSecret: Operation<RotateSecretRequest, RotateSecretResponse> = (context, input) =>
  context.database.transaction(() => {
    const versionId = requiredToken(input.ClientRequestToken, 'InvalidParameterException');
    const secret = findActiveSecret(context, String(input.SecretId));
    // The same request again, whose reply was lost.
    if (versionOf(context, secret.arn, versionId)) {
      return { ARN: secret.arn, Name: secret.name, VersionId: versionId };
    }
    if (isRotating(context, secret.arn)) {
      throw invalidRequest("A previous rotation isn't complete. That rotation will be reattempted.");
    }
    const rules = input.RotationRules ?? (JSON.parse(secret.rotation_rules ?? '{}') as RotationRulesType);
    checkRules(rules);
    updateSecret(context, secret.arn, {
      rotation_enabled: 1,
      rotation_lambda: input.RotationLambdaARN ?? secret.rotation_lambda,
      rotation_rules: JSON.stringify(rules),
      changed_at: context.now().getTime(),
    });
    planRotation(context, secret.arn, rules);
    if (input.RotateImmediately === false) return { ARN: secret.arn, Name: secret.name };
    beginRotation(context, secret, versionId);
    return { ARN: secret.arn, Name: secret.name, VersionId: versionId };
  });
