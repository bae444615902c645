import type { Compatibility, NetworkMode, Volume } from '@aws-sdk/client-ecs';
import type { Facts } from '../facts.ts';
import type { TaskDefinition } from '../model.ts';
import { formatPath, type PathSegment } from '../path.ts';
import { TASK_DEFINITION_SHAPE } from '../shape.ts';
import type { Clean, Misfit } from './clean.ts';
import type { Container } from './container.ts';
import { Derived } from './derived.ts';
import { entries } from './lists.ts';
import { ALL_MEMBERS, bitsOf, notice, noticeTask, viewClass } from './reads.ts';

/** One volume of the definition, and where it stands. */
export interface TaskVolume {
  definition: Clean<Volume>;
  index: number;
  at(...segments: PathSegment[]): PathSegment[];
}

/** The bit of each member of a task definition. */
export const TASK_BITS: ReadonlyMap<string, number> = bitsOf(Object.keys(TASK_DEFINITION_SHAPE.members));

const LAUNCH_TYPES = TASK_BITS.get('requiresCompatibilities') ?? ALL_MEMBERS;
const PLATFORM = TASK_BITS.get('runtimePlatform') ?? ALL_MEMBERS;

const TaskView = viewClass<TaskDefinition>(TASK_BITS, (_view, bits) => noticeTask(bits));

interface Parts {
  definition: Clean<TaskDefinition>;
  containers: readonly Container[];
  /** Those outside of the containers. */
  misfits: readonly Misfit[];
  facts: Facts;
  /** The bytes of the definition's JSON. */
  bytes: number;
}

/** What a rule judges: the definition without its misfits, and what follows from it for many rules. */
export class Task {
  readonly definition: Clean<TaskDefinition>;
  readonly containers: readonly Container[];
  readonly facts: Facts;
  readonly #bytes: number;
  readonly #launchTypes: ReadonlySet<Compatibility | undefined>;
  readonly #windows: boolean;
  readonly #misfitPaths: ReadonlySet<string>;
  // It is shared by all containers, so what it read of any may be the own of the one that is judged.
  readonly #derived = new Derived<Task>(this, undefined, (reads) => notice({ ...reads, own: reads.others }));

  constructor({ definition, containers, misfits, facts, bytes }: Parts) {
    this.definition = new TaskView(definition);
    this.containers = containers;
    this.facts = facts;
    this.#bytes = bytes;
    this.#launchTypes = new Set(definition.requiresCompatibilities);
    this.#windows = definition.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false;
    this.#misfitPaths = new Set(misfits.map(({ path }) => formatPath(path)));
  }

  /** The bytes of the definition's JSON in UTF-8. */
  get bytes(): number {
    // Whatever changes, changes these.
    notice({ task: ALL_MEMBERS, own: ALL_MEMBERS, others: ALL_MEMBERS });
    return this.#bytes;
  }

  get fargate(): boolean {
    noticeTask(LAUNCH_TYPES);
    return this.#launchTypes.has('FARGATE');
  }

  /** Also without `requiresCompatibilities`: ECS applies the rules of EC2 then. */
  get ec2(): boolean {
    noticeTask(LAUNCH_TYPES);
    return this.#launchTypes.has('EC2') || this.#launchTypes.size === 0;
  }

  get external(): boolean {
    noticeTask(LAUNCH_TYPES);
    return this.#launchTypes.has('EXTERNAL');
  }

  get managedInstances(): boolean {
    noticeTask(LAUNCH_TYPES);
    return this.#launchTypes.has('MANAGED_INSTANCES');
  }

  get windows(): boolean {
    noticeTask(PLATFORM);
    return this.#windows;
  }

  /** The mode that ECS would apply; `default` is the NAT of Windows on EC2. */
  get networkMode(): NetworkMode | 'default' {
    const { networkMode } = this.definition;
    if (networkMode !== undefined) return networkMode;
    return this.fargate ? 'awsvpc' : this.windows ? 'default' : 'bridge';
  }

  get containersByName(): ReadonlyMap<string, Container> {
    return this.derive(indexContainers);
  }

  /** The first container with `firelensConfiguration`. */
  get logRouter(): Container | undefined {
    return this.containers.find((container) => container.definition.firelensConfiguration !== undefined);
  }

  get volumes(): readonly TaskVolume[] {
    return this.derive(listVolumes);
  }

  get volumesByName(): ReadonlyMap<string, TaskVolume> {
    return this.derive(indexVolumes);
  }

  /** Whether the value at a path outside of the containers was taken out as a misfit. */
  isMisfit = (path: readonly [string, ...PathSegment[]]): boolean => {
    noticeTask(TASK_BITS.get(path[0]) ?? 0);
    return this.#misfitPaths.has(formatPath(path));
  };

  /** What several rules need of a task, computed once; `compute` tells one such thing from another. */
  derive<Value>(compute: (task: Task) => Value): Value {
    return this.#derived.get(compute);
  }
}

function indexContainers({ containers }: Task): ReadonlyMap<string, Container> {
  return new Map(containers.map((container) => [container.definition.name ?? '', container]));
}

function listVolumes({ definition }: Task): readonly TaskVolume[] {
  return entries(definition.volumes).map(([index, volume]) => ({
    definition: volume,
    index,
    at: (...segments) => ['volumes', index, ...segments],
  }));
}

function indexVolumes({ volumes }: Task): ReadonlyMap<string, TaskVolume> {
  return new Map(volumes.map((volume) => [volume.definition.name ?? '', volume]));
}
