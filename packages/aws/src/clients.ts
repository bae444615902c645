import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ECRClient } from '@aws-sdk/client-ecr';
import { ECSClient } from '@aws-sdk/client-ecs';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { IAMClient } from '@aws-sdk/client-iam';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ServiceQuotasClient } from '@aws-sdk/client-service-quotas';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { rememberOperation } from './failed-operation.ts';

/** Where the account is and who calls; what is left out comes from the SDK's own settings and profiles. */
export interface AwsClientOptions {
  region?: string;
  /** The address of every service, for the embedded account. */
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
  /** Milliseconds to wait for a connection; default 3,000. */
  connectionTimeout?: number;
  /** Milliseconds to wait for a reply; default 15,000. The SDK itself would wait for ever. */
  requestTimeout?: number;
  /** Milliseconds that a connection without a request is kept; default 20,000. */
  idleTimeout?: number;
}

/**
 * One client per service, shared by all requests so that connections and the retry quota are shared too.
 * `ecsWrites`, `ssmWrites`, `secretsWrites`, `iamWrites` and `logsWrites` never retry: AWS has no token for most of these writes,
 * and a retry after a lost reply would do them twice, or report a success as a refusal.
 */
export interface AwsClients {
  ecs: ECSClient;
  ecsWrites: ECSClient;
  ssm: SSMClient;
  ssmWrites: SSMClient;
  secrets: SecretsManagerClient;
  secretsWrites: SecretsManagerClient;
  kms: KMSClient;
  iam: IAMClient;
  iamWrites: IAMClient;
  logs: CloudWatchLogsClient;
  logsWrites: CloudWatchLogsClient;
  ec2: EC2Client;
  ecr: ECRClient;
  s3: S3Client;
  quotas: ServiceQuotasClient;
  events: EventBridgeClient;
  scheduler: SchedulerClient;
  sts: STSClient;
  /** The Region that the clients work in; rejects when none is configured. */
  region(): Promise<string>;
  /** The clients of another Region of the account; the same for all who ask. */
  inRegion(region: string): AwsClients;
  close(): void;
}

/** Makes the clients; nothing is sent yet, and credentials are looked for at the first call. */
export function createAwsClients(options: AwsClientOptions = {}): AwsClients {
  const { region, endpoint, credentials, connectionTimeout = 3000, requestTimeout = 15_000 } = options;
  // Shorter than a server or a proxy keeps it: a request on a connection that is just being closed is lost, and a write
  // is not sent again.
  const agent = { keepAlive: true, maxSockets: 50, timeout: options.idleTimeout ?? 20_000 };
  const requestHandler = new NodeHttpHandler({
    connectionTimeout,
    requestTimeout,
    throwOnRequestTimeout: true,
    httpAgent: agent,
    httpsAgent: agent,
  });
  const config = {
    requestHandler,
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials !== undefined && { credentials }),
  };
  const once = { ...config, maxAttempts: 1 };
  const ecs = new ECSClient(config);
  const elsewhere = new Map<string, AwsClients>();
  return {
    ecs: nameFailures('ecs', ecs),
    ecsWrites: nameFailures('ecs', new ECSClient(once)),
    ssm: nameFailures('ssm', new SSMClient(config)),
    ssmWrites: nameFailures('ssm', new SSMClient(once)),
    secrets: nameFailures('secretsmanager', new SecretsManagerClient(config)),
    secretsWrites: nameFailures('secretsmanager', new SecretsManagerClient(once)),
    kms: nameFailures('kms', new KMSClient(config)),
    iam: nameFailures('iam', new IAMClient(config)),
    iamWrites: nameFailures('iam', new IAMClient(once)),
    logs: nameFailures('logs', new CloudWatchLogsClient(config)),
    logsWrites: nameFailures('logs', new CloudWatchLogsClient(once)),
    ec2: nameFailures('ec2', new EC2Client(config)),
    ecr: nameFailures('ecr', new ECRClient(config)),
    // The embedded account has one address for all buckets.
    s3: nameFailures('s3', new S3Client({ ...config, forcePathStyle: endpoint !== undefined })),
    quotas: nameFailures('servicequotas', new ServiceQuotasClient(config)),
    events: nameFailures('events', new EventBridgeClient(config)),
    scheduler: nameFailures('scheduler', new SchedulerClient(config)),
    sts: nameFailures('sts', new STSClient(config)),
    region: () => ecs.config.region(),
    inRegion(name) {
      const clients = elsewhere.get(name) ?? createAwsClients({ ...options, region: name });
      elsewhere.set(name, clients);
      return clients;
    },
    close() {
      requestHandler.destroy();
      for (const clients of elsewhere.values()) clients.close();
    },
  };
}

type Next<Args, Result> = (args: Args) => Promise<Result>;

/** As much of an SDK client as it takes to see its calls fail. */
interface Observable {
  middlewareStack: {
    add(
      middleware: <Args, Result>(
        next: Next<Args, Result>,
        context: { commandName?: string },
      ) => Next<Args, Result>,
      options: { step: 'initialize'; name: string },
    ): void;
  };
}

/** Lets an error of the SDK tell which call failed, as `ecs:RegisterTaskDefinition`. */
function nameFailures<Client extends Observable>(service: string, client: Client): Client {
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        try {
          return await next(args);
        } catch (error) {
          rememberOperation(error, `${service}:${commandName.replace(/Command$/, '')}`);
          throw error;
        }
      },
    { step: 'initialize', name: 'nameFailures' },
  );
  return client;
}
