import type { AwsError } from '../../aws-error.ts';

/** How a launch that fails is worded: Fargate and the agent on EC2 have words of their own. */
export interface Wording {
  parametersMissing(names: readonly string[], region: string): string;
  parametersRefused(error: AwsError, region: string): string;
  noWayToParameterStore(region: string): string;
  secretRefused(error: AwsError, secretId: string): string;
  noWayToSecretsManager(secretId: string): string;
  malformedSecret(valueFrom: string): string;
  versionIdTooShort(secretId: string): string;
  keyMissing(secretId: string, key: string): string;
  notJson(secretId: string): string;
  notAnObject(secretId: string, value: unknown): string;
  binarySecret(secretId: string): string;
}

/** How every failure begins to get what is needed before an image can be pulled. */
export const PULL_FAILED =
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: ';
const RETRIED = 'service call has been retried 1 time(s): ';

const said = ({ code, message }: AwsError) => `${code}: ${message}`;

/** The type of a JSON value as Go's decoder names it. */
function goType(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
}

const TOO_SHORT =
  'InvalidParameter: 1 validation error(s) found.\n- minimum field size of 32, GetSecretValueInput.VersionId.\n';

const fargate: Wording = {
  parametersMissing: (names) =>
    `${PULL_FAILED}unable to retrieve secrets from ssm: ${RETRIED}invalid ssm parameters: ${names.join(', ')}`,
  parametersRefused: (error) => `${PULL_FAILED}unable to retrieve secrets from ssm: ${RETRIED}${said(error)}`,
  noWayToParameterStore: () =>
    `${PULL_FAILED}unable to retrieve secrets from ssm: The task cannot pull secrets from AWS Systems Manager. There is a connection issue between the task and AWS Systems Manager Parameter Store. Check your task network configuration. RequestCanceled: request context canceled caused by: context deadline exceeded`,
  secretRefused: (error, secretId) =>
    `${PULL_FAILED}unable to retrieve secret from asm: ${RETRIED}failed to fetch secret ${secretId} from secrets manager: ${said(error)}`,
  noWayToSecretsManager: (secretId) =>
    `${PULL_FAILED}unable to retrieve secret from asm: There is a connection issue between the task and AWS Secrets Manager. Check your task network configuration. failed to fetch secret ${secretId} from secrets manager: RequestCanceled: request context canceled caused by: context deadline exceeded`,
  malformedSecret: () =>
    `${PULL_FAILED}unable to retrieve secret from asm: unexpected ARN format with parameters when trying to retrieve ASM secret`,
  versionIdTooShort: (secretId) =>
    `${PULL_FAILED}unable to retrieve secret from asm: ${RETRIED}failed to fetch secret ${secretId} from secrets manager: ${TOO_SHORT}`,
  keyMissing: (_secretId, key) =>
    `${PULL_FAILED}unable to retrieve secret from asm: ${RETRIED}retrieved secret from Secrets Manager did not contain json key ${key}`,
  notJson: () =>
    `${PULL_FAILED}unable to retrieve secret from asm: ${RETRIED}invalid character looking for beginning of value`,
  notAnObject: (_secretId, value) =>
    `${PULL_FAILED}unable to retrieve secret from asm: ${RETRIED}json: cannot unmarshal ${goType(value)} into Go value of type map[string]interface {}`,
  binarySecret: (secretId) =>
    `${PULL_FAILED}unable to retrieve secret from asm: secret ${secretId} has no SecretString; binary secrets are not supported`,
};

const agent: Wording = {
  parametersMissing: (names, region) =>
    `Fetching secret data from SSM Parameter Store in ${region}: invalid parameters: ${names.join(',')}`,
  parametersRefused: (error, region) =>
    `Fetching secret data from SSM Parameter Store in ${region}: ${said(error)}`,
  noWayToParameterStore: (region) =>
    `Fetching secret data from SSM Parameter Store in ${region}: RequestError: send request failed`,
  secretRefused: (error, secretId) =>
    error.code === 'ResourceNotFoundException' && error.message.endsWith('the specified secret.')
      ? `Fetching secret data from AWS Secrets Manager in region ${secretId.split(':')[3]}: secret ${secretId}: ResourceNotFoundException: The task can't retrieve the secret with ARN '${secretId}' from AWS Secrets Manager. Check whether the secret exists in the specified Region`
      : `Fetching secret data from AWS Secrets Manager in region ${secretId.split(':')[3]}: secret ${secretId}: ${said(error)}`,
  noWayToSecretsManager: (secretId) =>
    `Fetching secret data from AWS Secrets Manager in region ${secretId.split(':')[3]}: secret ${secretId}: RequestError: send request failed`,
  malformedSecret: (valueFrom) =>
    `trying to retrieve secret with value ${valueFrom} resulted in error: an invalid ARN format for the AWS Secrets Manager secret was specified. Specify a valid ARN and try again.`,
  versionIdTooShort: (secretId) =>
    `Fetching secret data from AWS Secrets Manager in region ${secretId.split(':')[3]}: secret ${secretId}: ${TOO_SHORT}`,
  keyMissing: (secretId, key) =>
    `Fetching secret data from AWS Secrets Manager in region ${secretId.split(':')[3]}: secret ${secretId}: retrieved secret from Secrets Manager did not contain json key ${key}`,
  notJson: (secretId) =>
    `Fetching secret data from AWS Secrets Manager in region ${secretId.split(':')[3]}: secret ${secretId}: invalid character looking for beginning of value`,
  notAnObject: (secretId, value) =>
    `Fetching secret data from AWS Secrets Manager in region ${secretId.split(':')[3]}: secret ${secretId}: json: cannot unmarshal ${goType(value)} into Go value of type map[string]interface {}`,
  binarySecret: (secretId) =>
    `Fetching secret data from AWS Secrets Manager in region ${secretId.split(':')[3]}: secret ${secretId}: SecretString is absent; binary secrets are not supported`,
};

/** Gives the words of Fargate, or of the agent on container instances. */
export function wordingFor(platform: 'FARGATE' | 'EC2'): Wording {
  return platform === 'FARGATE' ? fargate : agent;
}
