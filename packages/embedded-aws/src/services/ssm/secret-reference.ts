import type { GetSecretValueResponse } from '@aws-sdk/client-secrets-manager';
import type { Parameter } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import { call } from '../../call.ts';
import type { OperationContext } from '../../operation.ts';
import { secretsManager } from '../secretsmanager/secretsmanager.ts';
import { parameterNotFound } from './parameter-store.ts';

const PREFIX = '/aws/reference/secretsmanager/';

/** Says whether a name means a secret of Secrets Manager. */
export function isSecretReference(name: string): boolean {
  return name.startsWith(PREFIX);
}

/**
 * Gives a secret as a parameter, for the caller himself. Throws ValidationException without decryption, and
 * ParameterNotFound for what Secrets Manager refuses.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/integration-ps-secretsmanager.html
 */
export function readSecretReference(
  context: OperationContext,
  reference: string,
  withDecryption: boolean | undefined,
): Parameter {
  if (!withDecryption) {
    const message = 'WithDecryption flag must be True for retrieving a Secret Manager secret.';
    throw new AwsError('ValidationException', message);
  }
  const [name = '', selector] = reference.slice(PREFIX.length).split(':');
  const secret = readSecret(context, reference, name, selector);
  const { ARN, Name, VersionId, VersionStages, CreatedDate } = secret;
  return {
    Name: reference,
    Type: 'SecureString',
    Value: secret.SecretString ?? Buffer.from(secret.SecretBinary ?? []).toString('base64'),
    Version: 0,
    SourceResult: JSON.stringify({
      ARN,
      name: Name,
      versionId: VersionId,
      versionStages: VersionStages,
      createdDate: CreatedDate,
    }),
    LastModifiedDate: CreatedDate,
    ARN,
    DataType: 'text',
  };
}

function readSecret(
  context: OperationContext,
  reference: string,
  name: string,
  selector: string | undefined,
): GetSecretValueResponse {
  const isVersion = selector !== undefined && selector.length >= 32;
  const where = selector === undefined ? {} : { [isVersion ? 'VersionId' : 'VersionStage']: selector };
  try {
    // Parameter Store asks as the caller, who needs the right to read the secret too.
    return call(secretsManager, 'GetSecretValue', context, {
      SecretId: name,
      ...where,
    }) as GetSecretValueResponse;
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.code === 'AccessDeniedException') throw error;
    const reason =
      error.code === 'ResourceNotFoundException'
        ? `An error occurred (ParameterNotFound) when referencing Secrets Manager: Secret ${reference} not found.`
        : `An error occurred (${error.code}) when referencing Secrets Manager: ${error.message}`;
    throw parameterNotFound(reason);
  }
}
