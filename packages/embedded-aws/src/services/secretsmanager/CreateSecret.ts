import type { CreateSecretRequest, CreateSecretResponse } from '@aws-sdk/client-secrets-manager';
import { AwsError } from '../../aws-error.ts';
import type { Operation, OperationContext } from '../../operation.ts';
import { writeTags } from '../../store/tags.ts';
import { requiredToken } from './request-token.ts';
import { invalidRequest } from './secret-errors.ts';
import { newSecretArn, type SecretRow } from './secret-row.ts';
import { secretOf } from './secret-store.ts';
import { checkedTags } from './secret-tags.ts';
import { givenValue, type SecretValue, sameValue } from './secret-value.ts';
import { addVersion, openVersion, tokenInUse, versionOf } from './version-store.ts';

const BAD_NAME =
  'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!';

/**
 * Makes a secret, with its first version when there is a value. The same token and value give the same secret again.
 * Throws ValidationException, ResourceExistsException, InvalidRequestException, InvalidParameterException or
 * EncryptionFailure.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
 */
export const CreateSecret: Operation<CreateSecretRequest, CreateSecretResponse> = (context, input) =>
  context.database.transaction(() => {
    const versionId = requiredToken(input.ClientRequestToken);
    const name = String(input.Name);
    if (!/^[\w/+=.@!-]+$/.test(name)) throw new AwsError('ValidationException', BAD_NAME);
    const value = givenValue(input);
    const tags = checkedTags(input.Tags);
    const existing = context.database.get<SecretRow>('SELECT * FROM secret WHERE name = ?', name);
    if (existing) return createdBefore(context, existing, versionId, value);
    const secret = insertSecret(context, input);
    writeTags(context.database, secret.arn, tags);
    if (value === undefined) return { ARN: secret.arn, Name: name };
    addVersion(context, secret, { versionId, value, stages: ['AWSCURRENT'] });
    return { ARN: secret.arn, Name: name, VersionId: versionId };
  });

function createdBefore(
  context: OperationContext,
  existing: SecretRow,
  token: string,
  value: SecretValue | undefined,
): CreateSecretResponse {
  if (existing.deleted_at !== null) {
    throw invalidRequest(
      "You can't create this secret because a secret with this name is already scheduled for deletion.",
    );
  }
  const version = versionOf(context, existing.arn, token);
  if (!version) {
    throw new AwsError(
      'ResourceExistsException',
      `The operation failed because the secret ${existing.name} already exists.`,
    );
  }
  if (!value || !sameValue(openVersion(context, version), value))
    throw tokenInUse(existing.arn, version.version_id);
  return { ARN: existing.arn, Name: existing.name, VersionId: version.version_id };
}

function insertSecret(context: OperationContext, input: CreateSecretRequest): SecretRow {
  const name = String(input.Name);
  const arn = newSecretArn(context, name);
  const now = context.now().getTime();
  context.database.run(
    'INSERT INTO secret (arn, name, description, kms_key_id, created_at, changed_at, rotation_enabled) ' +
      'VALUES (?, ?, ?, ?, ?, ?, 0)',
    arn,
    name,
    input.Description ?? null,
    input.KmsKeyId ?? null,
    now,
    now,
  );
  const secret = secretOf(context, arn);
  if (!secret) throw new Error('the secret was not kept');
  return secret;
}
