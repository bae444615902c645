/** Two definitions that a rule is tried on. */
interface RuleCase {
  /** Where the rule reports `fail`. */
  at: string;
  fail: unknown;
  /** A definition as near to `fail` as the rule lets it be. */
  pass: unknown;
}

export type RuleCases = Readonly<Record<string, RuleCase>>;

type Json = Readonly<Record<string, unknown>>;
type Containers = Json | readonly Json[];

export const ROLE = 'arn:aws:iam::111122223333:role/ecsTaskExecutionRole';
export const SECRET_ARN = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-Ab12Cd';

/** A Linux task on Fargate of 1 vCPU and 2 GB. The first container is `app`, the second `b`. */
export function fargate(containers: Containers = {}, task: Json = {}): unknown {
  return {
    family: 'app',
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '1024',
    memory: '2048',
    executionRoleArn: ROLE,
    containerDefinitions: named(containers),
    ...task,
  };
}

/** A Linux task on EC2 in bridge mode. */
export function ec2(containers: Containers = {}, task: Json = {}): unknown {
  return {
    family: 'app',
    requiresCompatibilities: ['EC2'],
    networkMode: 'bridge',
    memory: '2048',
    executionRoleArn: ROLE,
    containerDefinitions: named(containers),
    ...task,
  };
}

const WINDOWS = { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } };

export function windowsFargate(containers: Containers = {}, task: Json = {}): unknown {
  return fargate(containers, { ...WINDOWS, ...task });
}

export function windowsEc2(containers: Containers = {}, task: Json = {}): unknown {
  return ec2(containers, { ...WINDOWS, networkMode: undefined, ...task });
}

/** `count` items made by `make`. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function named(containers: Containers): unknown[] {
  const list = Array.isArray(containers) ? containers : [containers];
  return list.map((container, index) => ({
    name: ['app', 'b', 'c'][index],
    image: 'nginx:1.29',
    ...container,
  }));
}
