import { parseArgs } from 'node:util';
import type { ContainerRuntime } from './data-plane/runtimes/runtime.ts';
import type { EmbeddedAwsOptions } from './embedded-aws.ts';
import { isWorld, WORLDS } from './seeds/seed-world.ts';

export const USAGE = `Usage: purser-aws [options]

Starts AWS accounts on this machine: ECS with the secrets that it injects, Parameter Store, Secrets Manager, KMS, IAM,
STS, CloudWatch Logs, EC2 networks, ECR, S3 objects, Service Quotas and EventBridge's rules and schedules, on the real wire protocols.

  --port N                   the port to listen on (default 4566)
  --host ADDRESS             the address to listen on (default 127.0.0.1)
  --allow-host NAME          a name besides this machine's own by which it may be called; may be repeated
  --data-dir DIR             where the state is kept; without it, in memory
  --world NAME               what a new account holds: ${WORLDS.join(', ')} (default demo)
  --account ID               the default account, twelve digits (default 123456789012)
  --region NAME              the Region of the world (default us-east-1); every other one is there too, empty
  --no-verify-signatures     take any key; unknown ones belong to the root user of the default account
  --runtime NAME             what containers run in: simulated, process or docker (default simulated)
  --docker-socket PATH       the Docker Engine's socket (default /var/run/docker.sock)
  --docker-network MODE      the network mode of its containers (default none)
  --help                     this text
`;

/** What a command line asks for. */
export type Command = { kind: 'help' } | { kind: 'start'; options: EmbeddedAwsOptions };

/** A command line that asks for something that there is not; the message is one line. */
export class UsageError extends Error {}

/** Reads a command line. Throws UsageError. */
export async function readCommandLine(words: readonly string[]): Promise<Command> {
  const values = parse(words);
  if (values.help) return { kind: 'help' };
  const { host, world, account, region } = values;
  const port = Number(values.port ?? 4566);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port has to be a number from 0 to 65535: ${values.port}`);
  if (world !== undefined && !isWorld(world))
    throw new UsageError(`--world has to be one of ${WORLDS.join(', ')}: ${world}`);
  return {
    kind: 'start',
    options: {
      port,
      verifySignatures: values['verify-signatures'] ?? true,
      ...(host !== undefined && { host }),
      ...(values['allow-host'] && { allowedHosts: values['allow-host'] }),
      ...(values['data-dir'] !== undefined && { dataDir: values['data-dir'] }),
      ...(world !== undefined && { world }),
      ...(account !== undefined && { accountId: account }),
      ...(region !== undefined && { region }),
      ...(await runtimeOf(values)),
    },
  };
}

type Values = ReturnType<typeof parse>;

function parse(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      allowNegative: true,
      options: {
        port: text,
        host: text,
        'allow-host': { type: 'string', multiple: true },
        'data-dir': text,
        world: text,
        account: text,
        region: text,
        'verify-signatures': { type: 'boolean' },
        runtime: text,
        'docker-socket': text,
        'docker-network': text,
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The command line cannot be read.');
  }
}

async function runtimeOf(values: Values): Promise<{ runtime?: ContainerRuntime }> {
  switch (values.runtime ?? 'simulated') {
    case 'simulated':
      return {};
    case 'process': {
      const { createProcessRuntime } = await import('./data-plane/runtimes/process.ts');
      return { runtime: createProcessRuntime() };
    }
    case 'docker': {
      const { createDockerRuntime } = await import('./data-plane/runtimes/docker.ts');
      const socket = values['docker-socket'] ?? '/var/run/docker.sock';
      return { runtime: createDockerRuntime(socket, values['docker-network']) };
    }
    default:
      throw new UsageError(`--runtime has to be simulated, process or docker: ${values.runtime}`);
  }
}
