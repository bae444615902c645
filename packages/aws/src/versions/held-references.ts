import type { ReferenceHome } from '@purser/task-definition';
import type { RunningTask } from '../ecs/running-tasks.ts';
import { groupBy } from '../group-by.ts';
import type { IndexedReference, IndexedRevision } from '../where-used/indexed-revision.ts';
import { thingOf } from '../where-used/uses.ts';
import type { ReferenceVersion } from './reference-version.ts';

/** A reference that running tasks were started with. */
export interface HeldReference {
  valueFrom: string;
  kind: 'parameter' | 'secret';
  /** As its own service shows it. */
  name: string;
  /** The places of the running revisions that refer to it. */
  uses: { container?: string; name?: string; path: string }[];
  current: ReferenceVersion;
  /** Running tasks whose revision refers to it. */
  tasks: number;
  /** Those that were RUNNING before it changed: they hold an older version. */
  oldTasks: number;
  /** Those that were on their way while it changed, or of which AWS does not tell enough. */
  unsureTasks: number;
  /** When the oldest of the old and unsure tasks was started; ISO 8601. */
  oldestStart?: string;
}

/** A container reads these when it starts, and never again; a registry's credentials are read at each pull. */
const READ_AT_START = new Set(['variable', 'log-option']);

/** Gives the places of a revision that are read when a container starts. */
export const readAtStart = ({ references }: Pick<IndexedRevision, 'references'>): IndexedReference[] =>
  references.filter(({ purpose }) => READ_AT_START.has(purpose));

/** What is known of revisions and of what they refer to. */
export interface KnownReferences {
  /** What a revision reads when it starts; nothing of one that is not known. */
  of: (taskDefinitionArn: string) => readonly IndexedReference[];
  /** By `valueFrom`. */
  current: ReadonlyMap<string, ReferenceVersion>;
  home: ReferenceHome;
}

/** Gives what tasks hold, and how many of them began before it changed; what most old tasks hold comes first. */
export function heldBy(
  tasks: readonly RunningTask[],
  { of, current, home }: KnownReferences,
): HeldReference[] {
  const references = new Map<string, HeldReference>();
  const byRevision = groupBy(tasks, ({ taskDefinitionArn }) => taskDefinitionArn);
  for (const [arn, some] of byRevision) {
    const places = groupBy(of(arn), ({ valueFrom }) => valueFrom);
    for (const [valueFrom, uses] of places) {
      const thing = uses[0] && thingOf(uses[0], home);
      const version = current.get(valueFrom);
      if (!thing || !version) continue;
      const known = references.get(valueFrom);
      const reference = known ?? {
        valueFrom,
        kind: thing.kind,
        name: thing.name,
        uses: [],
        current: version,
        tasks: 0,
        oldTasks: 0,
        unsureTasks: 0,
      };
      references.set(valueFrom, reference);
      addUses(reference, uses);
      count(reference, some);
    }
  }
  return [...references.values()].sort(
    (a, b) => b.oldTasks - a.oldTasks || b.unsureTasks - a.unsureTasks || a.name.localeCompare(b.name),
  );
}

function addUses(reference: HeldReference, uses: readonly IndexedReference[]): void {
  for (const { container, name, path } of uses) {
    const isKnown = reference.uses.some((use) => use.container === container && use.name === name);
    if (isKnown) continue;
    reference.uses.push({ ...(container && { container }), ...(name && { name }), path });
  }
}

function count(reference: HeldReference, tasks: readonly RunningTask[]): void {
  reference.tasks += tasks.length;
  const { current } = reference;
  if (current.state !== 'known') return;
  for (const task of tasks) {
    const age = ageOf(task, current.changedAt, current.isLatestPossible ?? false);
    if (age === 'current') continue;
    if (age === 'old') reference.oldTasks += 1;
    else reference.unsureTasks += 1;
    const start = task.startedAt ?? task.createdAt;
    if (reference.oldestStart === undefined || start < reference.oldestStart) reference.oldestStart = start;
  }
}

function ageOf(
  { createdAt, startedAt }: RunningTask,
  changedAt: string,
  isLatestPossible: boolean,
): 'old' | 'unsure' | 'current' {
  if (createdAt >= changedAt) return 'current';
  return startedAt !== undefined && startedAt < changedAt && !isLatestPossible ? 'old' : 'unsure';
}
