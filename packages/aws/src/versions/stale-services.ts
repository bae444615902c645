import type { ReferenceHome } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';
import { listRunningTasks, type RunningTask } from '../ecs/running-tasks.ts';
import { groupBy } from '../group-by.ts';
import type { IndexedReference } from '../where-used/indexed-revision.ts';
import type { ReferenceIndex } from '../where-used/reference-index.ts';
import type { RunningService } from '../where-used/running-services.ts';
import { thingOf } from '../where-used/uses.ts';
import type { ReferenceVersion } from './reference-version.ts';
import type { ReferenceVersions } from './reference-versions.ts';

/** A reference that tasks of a service were started with. */
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

/** A service, and what its running tasks hold of parameters and secrets. */
export interface ServiceSecrets extends Omit<RunningService, 'taskDefinitionArns'> {
  /** The revisions that its running tasks have. */
  taskDefinitionArns: string[];
  tasks: number;
  references: HeldReference[];
}

/** A container reads these when it starts, and never again; a registry's credentials are read at each pull. */
const READ_AT_START = new Set(['variable', 'log-option']);

/**
 * Gives, for every service, what its running tasks hold, and how many began before that changed. Costs the lists of the
 * tasks and one reading of versions for all services together, no call for a service or a task.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html
 */
export async function readServiceSecrets(
  clients: Pick<AwsClients, 'ecs'>,
  index: Pick<ReferenceIndex, 'revisions' | 'services'>,
  versions: Pick<ReferenceVersions, 'current'>,
  home: ReferenceHome,
): Promise<ServiceSecrets[]> {
  const { services } = index;
  const tasksOf = await tasksByService(clients, services);
  const revisions = new Map(
    index.revisions.map(({ taskDefinitionArn, references }) => [
      taskDefinitionArn,
      references.filter(({ purpose }) => READ_AT_START.has(purpose)),
    ]),
  );
  const running = [...tasksOf.values()].flat();
  const wanted = [...new Set(running.map(({ taskDefinitionArn }) => taskDefinitionArn))];
  const current = await versions.current(
    wanted.flatMap((arn) => revisions.get(arn) ?? []),
    home,
  );
  return services.map((service) => {
    const tasks = tasksOf.get(keyOf(service.clusterArn, service.serviceName)) ?? [];
    return {
      ...service,
      taskDefinitionArns: [...new Set(tasks.map(({ taskDefinitionArn }) => taskDefinitionArn))],
      tasks: tasks.length,
      references: held(tasks, revisions, current, home),
    };
  });
}

const keyOf = (clusterArn: string, serviceName = '') => `${clusterArn} ${serviceName}`;

async function tasksByService(
  clients: Pick<AwsClients, 'ecs'>,
  services: readonly RunningService[],
): Promise<Map<string, RunningTask[]>> {
  const found = new Map<string, RunningTask[]>();
  for (const clusterArn of new Set(services.map((service) => service.clusterArn))) {
    const tasks = await listRunningTasks(clients, clusterArn);
    for (const [serviceName, some] of groupBy(tasks, (task) => task.serviceName ?? ''))
      found.set(keyOf(clusterArn, serviceName), some);
  }
  return found;
}

function held(
  tasks: readonly RunningTask[],
  revisions: ReadonlyMap<string, readonly IndexedReference[]>,
  current: ReadonlyMap<string, ReferenceVersion>,
  home: ReferenceHome,
): HeldReference[] {
  const references = new Map<string, HeldReference>();
  const byRevision = groupBy(tasks, ({ taskDefinitionArn }) => taskDefinitionArn);
  for (const [arn, some] of byRevision) {
    const places = groupBy(revisions.get(arn) ?? [], ({ valueFrom }) => valueFrom);
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
