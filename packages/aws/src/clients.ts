import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { ECSClient } from '@aws-sdk/client-ecs';
import { IAMClient } from '@aws-sdk/client-iam';
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
}

/**
 * One client per service, shared by all requests so that connections and the retry quota are shared too.
 * `ecsWrites` and `ssmWrites` never retry: AWS has no token for these writes, and a retry after a lost reply
 * would do them twice.
 */
export interface AwsClients {
  ecs: ECSClient;
  ecsWrites: ECSClient;
  ssm: SSMClient;
  ssmWrites: SSMClient;
  iam: IAMClient;
  logs: CloudWatchLogsClient;
  sts: STSClient;
  /** The Region that the clients work in; rejects when none is configured. */
  region(): Promise<string>;
  close(): void;
}

/** Makes the clients; nothing is sent yet, and credentials are looked for at the first call. */
export function createAwsClients(options: AwsClientOptions = {}): AwsClients {
  const { region, endpoint, credentials, connectionTimeout = 3000, requestTimeout = 15_000 } = options;
  const requestHandler = new NodeHttpHandler({
    connectionTimeout,
    requestTimeout,
    throwOnRequestTimeout: true,
    httpAgent: { keepAlive: true, maxSockets: 50 },
    httpsAgent: { keepAlive: true, maxSockets: 50 },
  });
  const config = {
    requestHandler,
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials !== undefined && { credentials }),
  };
  const once = { ...config, maxAttempts: 1 };
  const ecs = new ECSClient(config);
  return {
    ecs: nameFailures('ecs', ecs),
    ecsWrites: nameFailures('ecs', new ECSClient(once)),
    ssm: nameFailures('ssm', new SSMClient(config)),
    ssmWrites: nameFailures('ssm', new SSMClient(once)),
    iam: nameFailures('iam', new IAMClient(config)),
    logs: nameFailures('logs', new CloudWatchLogsClient(config)),
    sts: nameFailures('sts', new STSClient(config)),
    region: () => ecs.config.region(),
    close: () => requestHandler.destroy(),
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
