import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { ECSClient, type RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import { type EmbeddedAws, type EmbeddedAwsOptions, startEmbeddedAws } from '../embedded-aws.ts';

/** The SDK's own clients of an account. */
export interface Clients {
  ecs: ECSClient;
  ssm: SSMClient;
  kms: KMSClient;
  secrets: SecretsManagerClient;
  iam: IAMClient;
  logs: CloudWatchLogsClient;
  sts: STSClient;
}

/** Gives clients of an account, with its key pair or with another. */
export function clientsOf(account: EmbeddedAws, credentials = account.credentials): Clients {
  const config = {
    endpoint: account.url,
    region: account.region,
    credentials: { ...credentials },
    maxAttempts: 1,
  };
  return {
    ecs: new ECSClient(config),
    ssm: new SSMClient(config),
    kms: new KMSClient(config),
    secrets: new SecretsManagerClient(config),
    iam: new IAMClient(config),
    logs: new CloudWatchLogsClient(config),
    sts: new STSClient(config),
  };
}

/** Starts an account and gives it with its clients; an empty one unless the options say otherwise. */
export async function startTestAccount(options: EmbeddedAwsOptions = {}): Promise<EmbeddedAws & Clients> {
  const account = await startEmbeddedAws({ world: 'empty', ...options });
  return { ...account, ...clientsOf(account) };
}

/** Gives the name, the status and the message of the error that a call ends in. */
export async function errorOf(
  call: Promise<unknown>,
): Promise<{ name: string; status: number | undefined; message: string }> {
  try {
    await call;
  } catch (error) {
    const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
    return { name, status: $metadata?.httpStatusCode, message };
  }
  throw new Error('the call was not refused');
}

/** The smallest definition that Fargate takes. */
export function fargateDefinition(
  more: Partial<RegisterTaskDefinitionRequest> = {},
): RegisterTaskDefinitionRequest {
  return {
    family: 'app',
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    containerDefinitions: [{ name: 'app', image: 'nginx:1.27' }],
    ...more,
  };
}
