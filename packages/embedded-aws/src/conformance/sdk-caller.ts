import type { Caller, Endpoint, Outcome, Reply } from './caller.ts';

interface Client {
  send(command: object): Promise<Reply>;
  destroy(): void;
}

type Exports = Record<string, new (input: object) => object>;

const CLIENTS: Readonly<Record<string, { name: string; load(): Promise<object> }>> = {
  ecs: { name: 'ECSClient', load: () => import('@aws-sdk/client-ecs') },
  ssm: { name: 'SSMClient', load: () => import('@aws-sdk/client-ssm') },
  secretsmanager: { name: 'SecretsManagerClient', load: () => import('@aws-sdk/client-secrets-manager') },
  kms: { name: 'KMSClient', load: () => import('@aws-sdk/client-kms') },
  logs: { name: 'CloudWatchLogsClient', load: () => import('@aws-sdk/client-cloudwatch-logs') },
  ecr: { name: 'ECRClient', load: () => import('@aws-sdk/client-ecr') },
  'service-quotas': { name: 'ServiceQuotasClient', load: () => import('@aws-sdk/client-service-quotas') },
  iam: { name: 'IAMClient', load: () => import('@aws-sdk/client-iam') },
  sts: { name: 'STSClient', load: () => import('@aws-sdk/client-sts') },
  ec2: { name: 'EC2Client', load: () => import('@aws-sdk/client-ec2') },
};

/** Whether there is a client of the SDK for a service. */
export function hasSdkClient(service: string): boolean {
  return Object.hasOwn(CLIENTS, service);
}

/** Calls with the clients of the SDK for JavaScript. */
export function createSdkCaller(): Caller {
  const clients = new Map<string, Client>();
  return {
    async call({ account, service, operation, input }) {
      const known = CLIENTS[service];
      if (!known) throw new Error(`there is no client for ${service}`);
      const exports = (await known.load()) as Exports;
      const place = `${service} ${account.url}`;
      const client = clients.get(place) ?? createClient(exports[known.name], account);
      clients.set(place, client);
      const Command = exports[`${operation}Command`];
      if (!Command) throw new Error(`the client knows no ${operation}`);
      return outcomeOf(client.send(new Command(given(input) as object)));
    },
    async [Symbol.asyncDispose]() {
      for (const client of clients.values()) client.destroy();
    },
  };
}

function createClient(Client: Exports[string] | undefined, { url, region, credentials }: Endpoint): Client {
  if (!Client) throw new Error('the package has no client of that name');
  return new Client({ endpoint: url, region, credentials: { ...credentials }, maxAttempts: 1 }) as Client;
}

async function outcomeOf(call: Promise<Reply>): Promise<Outcome> {
  try {
    const { $metadata: _, ...reply } = await call;
    return { reply: shown(reply) as Reply };
  } catch (error) {
    // Errors of the Query protocol have a code besides the name of their shape.
    const { name, message, Code } = error as Error & { Code?: string };
    return { error: { code: Code ?? name, message } };
  }
}

function given(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(given);
  if (typeof value !== 'object' || value === null) return value;
  if ('$blob' in value) return Buffer.from(String(value.$blob), 'base64');
  if ('$date' in value) return new Date(String(value.$date));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, given(item)]));
}

function shown(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, shown(item)]));
}
