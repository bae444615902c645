import type { Compatibility, NetworkMode, Volume } from '@aws-sdk/client-ecs';
import type { ValidationFacts } from '../facts.ts';
import type { ContainerDefinition, TaskDefinition } from '../model.ts';
import { formatPath, type PathSegment } from '../path.ts';
import type { Clean, Misfit } from './clean.ts';

/** One container of the definition that is judged, and where it stands. */
export interface Container {
  definition: Clean<ContainerDefinition>;
  index: number;
  /** How a message speaks of it: its name in quotes, or its number while it has none. */
  label: string;
  /** The path of something in the container. */
  at(...segments: PathSegment[]): PathSegment[];
}

/** One volume of the definition, and where it stands. */
export interface TaskVolume {
  definition: Clean<Volume>;
  index: number;
  at(...segments: PathSegment[]): PathSegment[];
}

/** What a rule judges: the definition without its misfits, and what follows from it for many rules. */
export interface Task {
  definition: Clean<TaskDefinition>;
  facts: ValidationFacts;
  misfits: ReadonlyMap<string, readonly Misfit[]>;
  containers: readonly Container[];
  containersByName: ReadonlyMap<string, Container>;
  /** The first container with `firelensConfiguration`. */
  logRouter: Container | undefined;
  volumes: readonly TaskVolume[];
  volumesByName: ReadonlyMap<string, TaskVolume>;
  /** Whether each launch type is asked for. Without `requiresCompatibilities` ECS applies the rules of EC2. */
  fargate: boolean;
  ec2: boolean;
  external: boolean;
  managedInstances: boolean;
  windows: boolean;
  /** The mode that ECS would apply; `default` is the NAT of Windows on EC2. */
  networkMode: NetworkMode | 'default';
  /** Whether the value at a path was taken out as a misfit, so that its absence is no further issue. */
  isMisfit(path: readonly PathSegment[]): boolean;
}

/** Prepares a definition for the rules. */
export function createTask(
  definition: Clean<TaskDefinition>,
  misfits: readonly Misfit[],
  facts: ValidationFacts,
): Task {
  const compatibilities = new Set(definition.requiresCompatibilities);
  const launches = (compatibility: Compatibility) => compatibilities.has(compatibility);
  const windows = definition.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false;
  const fargate = launches('FARGATE');
  const containers = entries(definition.containerDefinitions).map(([index, container]) =>
    createContainer(container, index),
  );
  const volumes = entries(definition.volumes).map(([index, volume]) => createVolume(volume, index));
  const misfitPaths = new Set(misfits.map((misfit) => formatPath(misfit.path)));
  return {
    definition,
    facts,
    misfits: byRule(misfits),
    containers,
    containersByName: new Map(containers.map((container) => [container.definition.name ?? '', container])),
    logRouter: containers.find((container) => container.definition.firelensConfiguration !== undefined),
    volumes,
    volumesByName: new Map(volumes.map((volume) => [volume.definition.name ?? '', volume])),
    fargate,
    ec2: launches('EC2') || compatibilities.size === 0,
    external: launches('EXTERNAL'),
    managedInstances: launches('MANAGED_INSTANCES'),
    windows,
    networkMode: definition.networkMode ?? (fargate ? 'awsvpc' : windows ? 'default' : 'bridge'),
    isMisfit: (path) => misfitPaths.has(formatPath(path)),
  };
}

function createVolume(definition: Clean<Volume>, index: number): TaskVolume {
  return { definition, index, at: (...segments) => ['volumes', index, ...segments] };
}

function createContainer(definition: Clean<ContainerDefinition>, index: number): Container {
  return {
    definition,
    index,
    label: definition.name ? `Container ${quote(definition.name)}` : `Container ${index + 1}`,
    at: (...segments) => ['containerDefinitions', index, ...segments],
  };
}

function byRule(misfits: readonly Misfit[]): Map<string, Misfit[]> {
  const found = new Map<string, Misfit[]>();
  for (const misfit of misfits) {
    const others = found.get(misfit.ruleId);
    if (others) others.push(misfit);
    else found.set(misfit.ruleId, [misfit]);
  }
  return found;
}

/** The items of a list with their places, without those that were taken out as misfits. */
export function entries<T>(list: readonly (T | undefined)[] | undefined): [number, T][] {
  const found: [number, T][] = [];
  list?.forEach((item, index) => {
    if (item !== undefined) found.push([index, item]);
  });
  return found;
}

/** The groups of items that share a key, in the order of their first items; items without a key never do. */
export function duplicates<T>(items: readonly T[], key: (item: T) => string | undefined): T[][] {
  if (!hasDuplicates(items, key)) return [];
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (!name) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Most lists have none, and this is much cheaper than to group the items. */
function hasDuplicates<T>(items: readonly T[], key: (item: T) => string | undefined): boolean {
  const seen = new Set<string>();
  for (const item of items) {
    const name = key(item);
    if (!name) continue;
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

const LONGEST_QUOTE = 80;

/** Quotes a name or reference for a message, cut to a length that a person reads. */
export function quote(text: string): string {
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
}
