import type { Clean } from '../engine/clean.ts';
import { entries } from '../engine/lists.ts';
import { findPaths } from '../find-paths.ts';
import type { TaskDefinition } from '../model.ts';
import { formatPath } from '../path.ts';
import { parseEcrImage } from '../policy/ecr-image.ts';
import { launchTypesOf } from '../read-definition.ts';
import { referencesOf } from '../task-references.ts';

/** The services that a task may have to reach. */
export type EndpointService =
  | 'ssm'
  | 'secretsmanager'
  | 'kms'
  | 'logs'
  | 'ecr.api'
  | 'ecr.dkr'
  | 's3'
  | 'ecs'
  | 'ecs-agent'
  | 'ecs-telemetry'
  | 'ssmmessages';

/** A VPC endpoint that a task without a route to the internet needs. */
export interface Endpoint {
  service: EndpointService;
  /** Its name in AWS, such as `com.amazonaws.eu-west-1.ssm`; REGION stands for one that is not known. */
  name: string;
  type: 'interface' | 'gateway';
  /** A sentence for people. */
  reason: string;
  paths: readonly string[];
  /** Whether the task starts without it. */
  optional?: true;
}

/** What a definition reaches in another Region, which no endpoint of the task's own leads to. */
export interface RemoteUse {
  service: EndpointService;
  region: string;
  paths: readonly string[];
}

interface Row {
  service: EndpointService;
  reason: string;
  optional?: true;
}

const ROWS: readonly Row[] = [
  { service: 'ssm', reason: 'ECS reads parameters of Parameter Store.' },
  { service: 'secretsmanager', reason: 'ECS reads secrets of Secrets Manager.' },
  {
    service: 'kms',
    reason:
      'Parameter Store and Secrets Manager decrypt by themselves; only code in the task that calls KMS needs it.',
    optional: true,
  },
  { service: 'ecr.api', reason: 'ECS signs in to Amazon ECR. Fargate before 1.4.0 does without it.' },
  { service: 'ecr.dkr', reason: 'ECS pulls images from Amazon ECR.' },
  {
    service: 's3',
    reason: 'The layers of images of Amazon ECR, and files that ECS downloads, are in Amazon S3.',
  },
  { service: 'logs', reason: 'The awslogs driver writes to CloudWatch Logs.' },
  { service: 'ecs', reason: 'The agent of a container instance calls ECS.' },
  { service: 'ecs-agent', reason: 'The agent of a container instance takes its orders from ECS.' },
  { service: 'ecs-telemetry', reason: 'The agent of a container instance sends metrics to ECS.' },
  { service: 'ssmmessages', reason: 'ECS Exec opens its sessions through it.', optional: true },
];

/** Services of China whose endpoints have a name of their own. */
const NAMED_APART_IN_CHINA: ReadonlySet<EndpointService> = new Set(['ecr.api', 'ecr.dkr']);

/**
 * Gives the VPC endpoints for a task in a Region, and what it reaches elsewhere.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html
 */
export function endpointsOf(
  definition: Clean<TaskDefinition>,
  region: string | undefined,
): { endpoints: Endpoint[]; remote: RemoteUse[] } {
  const uses = usesOf(definition);
  const isHere = (use: Use) => use.region === undefined || region === undefined || use.region === region;
  const pathsOf = (some: readonly Use[]) => [...new Set(some.map(({ path }) => path))];
  const endpoints = ROWS.flatMap(({ service, ...row }): Endpoint[] => {
    const here = uses.filter((use) => use.service === service && isHere(use));
    if (here.length === 0 && service !== 'ssmmessages') return [];
    const type = service === 's3' ? 'gateway' : 'interface';
    return [{ service, name: endpointName(service, region ?? 'REGION'), type, ...row, paths: pathsOf(here) }];
  });
  const remote = new Map<string, Use[]>();
  for (const use of uses) {
    if (isHere(use) || use.service === 'kms') continue;
    const key = `${use.service} ${use.region}`;
    remote.set(key, [...(remote.get(key) ?? []), use]);
  }
  return {
    endpoints,
    remote: [...remote.values()].flatMap((some) =>
      some
        .slice(0, 1)
        .map(({ service, region: there = '' }) => ({ service, region: there, paths: pathsOf(some) })),
    ),
  };
}

function endpointName(service: EndpointService, region: string): string {
  const name = `com.amazonaws.${region}.${service}`;
  return region.startsWith('cn-') && NAMED_APART_IN_CHINA.has(service) ? `cn.${name}` : name;
}

interface Use {
  service: EndpointService;
  path: string;
  /** The Region that is reached; that of the task where the definition names none. */
  region: string | undefined;
}

function usesOf(definition: Clean<TaskDefinition>): Use[] {
  const uses: Use[] = [];
  const add = (path: string, region: string | undefined, ...services: EndpointService[]) => {
    for (const service of services) uses.push({ service, path, region });
  };
  for (const { target, path } of referencesOf(definition)) {
    const at = formatPath(path);
    if (target.kind === 'parameter') add(at, target.region, 'ssm', 'kms');
    else if (target.kind === 'secret') add(at, target.region, 'secretsmanager', 'kms');
    else if (target.kind === 'secret-name') add(at, undefined, 'secretsmanager', 'kms');
    else if (target.kind === 'object') add(at, undefined, 's3');
  }
  for (const [index, { image = '', logConfiguration }] of entries(definition.containerDefinitions)) {
    const container = ['containerDefinitions', index];
    const repository = parseEcrImage(image);
    if (repository) add(formatPath([...container, 'image']), repository.region, 'ecr.api', 'ecr.dkr', 's3');
    if (logConfiguration?.logDriver !== 'awslogs') continue;
    add(formatPath([...container, 'logConfiguration']), logConfiguration.options?.['awslogs-region'], 'logs');
  }
  if (launchTypesOf(definition).agent) {
    const [path = 'requiresCompatibilities'] = findPaths(definition, 'requiresCompatibilities').map(
      formatPath,
    );
    add(path, undefined, 'ecs', 'ecs-agent', 'ecs-telemetry');
  }
  return uses;
}
