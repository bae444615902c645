import type { HealthCheck, PortMapping, Volume } from '@aws-sdk/client-ecs';
import { parseCpu, parseMemory } from './fargate.ts';
import type { ContainerDefinition, TaskDefinition } from './model.ts';

/**
 * Gives a definition in the form in which two can be compared: what ECS fills in at registration is filled in,
 * what it adds as an empty list is left out, and lists whose order means nothing are sorted. For comparison
 * only; register what the person wrote.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
 */
export function normalize(taskDefinition: TaskDefinition): TaskDefinition {
  const { containerDefinitions, cpu, memory, volumes, proxyConfiguration, ...rest } = taskDefinition;
  const networkMode = taskDefinition.networkMode ?? (isWindows(taskDefinition) ? undefined : 'bridge');
  return withoutEmpties({
    ...rest,
    networkMode,
    cpu: cpu === undefined ? cpu : String(parseCpu(cpu) ?? cpu),
    memory: memory === undefined ? memory : String(parseMemory(memory) ?? memory),
    requiresCompatibilities: sorted(rest.requiresCompatibilities, (compatibility) => compatibility),
    runtimePlatform: runtimePlatform(taskDefinition),
    tags: sorted(rest.tags, (tag) => tag.key),
    proxyConfiguration: proxyConfiguration && {
      type: 'APPMESH',
      ...proxyConfiguration,
      properties: sorted(proxyConfiguration.properties, (property) => property.name),
    },
    volumes: sorted(volumes?.map(normalizeVolume), (volume) => volume.name),
    containerDefinitions: sorted(
      containerDefinitions?.map((container) => normalizeContainer(container, networkMode)),
      (container) => container.name,
    ),
  });
}

/**
 * Says whether a described revision is what was sent, so that a registration whose answer was lost can be
 * recognised. The order of containers, variables, labels, options and tags does not count; the order of
 * commands, ports and mounts does.
 */
export function isSameDefinition(a: TaskDefinition, b: TaskDefinition): boolean {
  return isSame(normalize(withComparableRoles(a, b)), normalize(withComparableRoles(b, a)));
}

const ROLES = ['taskRoleArn', 'executionRoleArn'] as const;

/** ECS describes a role by its ARN, also where its name alone was sent: then only the names can be compared. */
function withComparableRoles(taskDefinition: TaskDefinition, other: TaskDefinition): TaskDefinition {
  const comparable = { ...taskDefinition };
  for (const key of ROLES) {
    const role = comparable[key];
    const isArn = role?.startsWith('arn:') ?? false;
    if (role !== undefined && isArn !== other[key]?.startsWith('arn:'))
      comparable[key] = role.split('/').at(-1);
  }
  return comparable;
}

function isWindows({ runtimePlatform }: TaskDefinition): boolean {
  return runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false;
}

/** Fargate always has a platform; on other launch types an absent one leaves placement open. */
function runtimePlatform({ requiresCompatibilities, runtimePlatform: given }: TaskDefinition) {
  if (!requiresCompatibilities?.includes('FARGATE')) return given;
  return { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX', ...given } as const;
}

function normalizeContainer(
  container: ContainerDefinition,
  networkMode: string | undefined,
): ContainerDefinition {
  const { logConfiguration, environment, secrets, ulimits } = container;
  return {
    ...container,
    cpu: container.cpu ?? 0,
    essential: container.essential ?? true,
    environment: sorted(
      environment?.map((variable) => ({ ...variable, value: variable.value ?? '' })),
      (variable) => variable.name,
    ),
    secrets: sorted(secrets, (secret) => secret.name),
    ulimits: sorted(ulimits, (ulimit) => ulimit.name),
    portMappings: container.portMappings?.map((mapping) => normalizePort(mapping, networkMode)),
    mountPoints: container.mountPoints?.map((mount) => ({ ...mount, readOnly: mount.readOnly ?? false })),
    volumesFrom: container.volumesFrom?.map((from) => ({ ...from, readOnly: from.readOnly ?? false })),
    healthCheck: container.healthCheck && normalizeHealthCheck(container.healthCheck),
    logConfiguration: logConfiguration && {
      ...logConfiguration,
      secretOptions: sorted(logConfiguration.secretOptions, (option) => option.name),
    },
  };
}

function normalizePort(mapping: PortMapping, networkMode: string | undefined): PortMapping {
  const protocol = mapping.protocol ?? 'tcp';
  if (mapping.containerPortRange !== undefined) return { ...mapping, protocol };
  const sharesPorts = networkMode === 'awsvpc' || networkMode === 'host';
  return { ...mapping, protocol, hostPort: mapping.hostPort ?? (sharesPorts ? mapping.containerPort : 0) };
}

function normalizeHealthCheck(healthCheck: HealthCheck): HealthCheck {
  return { interval: 30, timeout: 5, retries: 3, ...defined(healthCheck) };
}

function normalizeVolume(volume: Volume): Volume {
  const efs = volume.efsVolumeConfiguration;
  return efs ? { ...volume, efsVolumeConfiguration: { rootDirectory: '/', ...defined(efs) } } : volume;
}

function defined<T extends object>(value: T): T {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  return Object.fromEntries(entries) as T;
}

function sorted<T>(items: readonly T[] | undefined, key: (item: T) => string | undefined): T[] | undefined {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return items && [...items].sort((a, b) => compare(key(a) ?? '', key(b) ?? ''));
}

/** Leaves out absent members, empty lists and empty structures, at every depth, but no list item. */
function withoutEmpties<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => withoutEmpties(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, member]) => [key, withoutEmpties(member)] as const)
    .filter(([, member]) => !isEmpty(member));
  return Object.fromEntries(kept) as T;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]));
}
