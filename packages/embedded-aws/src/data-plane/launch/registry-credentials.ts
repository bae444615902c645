import type { TaskDefinition } from '@aws-sdk/client-ecs';
import type { GetSecretValueResponse } from '@aws-sdk/client-secrets-manager';
import { AwsError } from '../../aws-error.ts';
import { call } from '../../call.ts';
import type { OperationContext } from '../../context.ts';
import { secretsManager } from '../../services/secretsmanager/secretsmanager.ts';
import { LaunchFault } from './launch-fault.ts';
import type { WayOut } from './way-out.ts';
import { PULL_FAILED } from './wording.ts';

/**
 * Reads the sign-in to private registries, which has to be JSON with a `username` and a `password`. Throws LaunchFault
 * in the words of the agent.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth.html
 */
export function checkRegistryCredentials(
  context: OperationContext,
  { containerDefinitions = [] }: TaskDefinition,
  wayOut: WayOut,
): void {
  for (const { repositoryCredentials } of containerDefinitions) {
    const secretId = repositoryCredentials?.credentialsParameter;
    if (secretId) checkCredentials(readCredentials(context, secretId, wayOut));
  }
}

function readCredentials(context: OperationContext, SecretId: string, wayOut: WayOut): string {
  const region = SecretId.startsWith('arn:') ? (SecretId.split(':')[3] ?? '') : context.region;
  const failed = (why: string) =>
    new LaunchFault(`${PULL_FAILED}asm fetching secret from the service for ${SecretId}: ${why}`);
  if (!wayOut.reaches('secretsmanager', region)) {
    throw failed('RequestCanceled: request context canceled caused by: context deadline exceeded');
  }
  try {
    const reply = call(secretsManager, 'GetSecretValue', context.within({ region }), { SecretId });
    return (reply as GetSecretValueResponse).SecretString ?? '';
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    throw failed(`${error.code}: ${error.message}`);
  }
}

function checkCredentials(text: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LaunchFault(
      `${PULL_FAILED}asm fetching authorization data: unable to unmarshal secret value, invalid schema`,
    );
  }
  for (const field of ['username', 'password'] as const) {
    if (Object.hasOwn(value, field) && (value as Record<string, unknown>)[field]) continue;
    throw new LaunchFault(`${PULL_FAILED}asm fetching ${field}: AuthorizationData is malformed, empty field`);
  }
}
