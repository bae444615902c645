import type { ReferenceHome } from '@purser/task-definition';
import type { RunningTask } from '../ecs/running-tasks.ts';
import { groupBy } from '../group-by.ts';
import type { ReferenceIndex } from '../where-used/reference-index.ts';
import type { RunningService } from '../where-used/running-services.ts';
import { type HeldReference, heldBy, type KnownReferences, readAtStart } from './held-references.ts';
import type { ReferenceVersions } from './reference-versions.ts';
import { groupsOfTasks, type TaskGroup } from './task-groups.ts';

/** A service, and what its running tasks hold of parameters and secrets. */
export interface ServiceSecrets extends Omit<RunningService, 'taskDefinitionArns'> {
  /** The revisions that its running tasks have. */
  taskDefinitionArns: string[];
  tasks: number;
  references: HeldReference[];
}

/** Running tasks that no service started, and what they hold of parameters and secrets. */
interface TaskGroupSecrets extends Omit<TaskGroup, 'tasks'> {
  /** Those that were asked for first come first, so that they are those that a reference counts as old or unsure. */
  taskArns: string[];
  /** Whether the revision is known not to be ACTIVE: nothing can be run from it any more. */
  isInactive: boolean;
  references: HeldReference[];
}

/** What running tasks hold. */
export interface HeldSecrets {
  services: ServiceSecrets[];
  taskGroups: TaskGroupSecrets[];
}

/**
 * Gives what running tasks hold, those of services and those that no service started, and how many began before that
 * changed. Costs one reading of versions for all of them together, no call for a service or a task. Of a revision that
 * the index has not read nothing is told.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html
 */
export async function readHeldSecrets(
  { tasks, services }: { tasks: readonly RunningTask[]; services: readonly RunningService[] },
  index: Pick<ReferenceIndex, 'find' | 'isActive'>,
  versions: Pick<ReferenceVersions, 'current'>,
  home: ReferenceHome,
): Promise<HeldSecrets> {
  const tasksOf = groupBy(
    tasks.filter(({ serviceName }) => serviceName !== undefined),
    keyOf,
  );
  const groups = groupsOfTasks(tasks);
  const running = [
    ...services.flatMap((service) => tasksOf.get(keyOf(service)) ?? []),
    ...groups.flatMap((group) => group.tasks),
  ];
  const wanted = [...new Set(running.map(({ taskDefinitionArn }) => taskDefinitionArn))];
  const references = new Map(
    wanted.flatMap((arn) => {
      const revision = index.find(arn);
      return revision ? [[arn, readAtStart(revision)] as const] : [];
    }),
  );
  const known: KnownReferences = {
    of: (arn) => references.get(arn) ?? [],
    current: await versions.current([...references.values()].flat(), home),
    home,
  };
  return {
    services: services.map((service) => {
      const some = tasksOf.get(keyOf(service)) ?? [];
      return {
        ...service,
        taskDefinitionArns: [...new Set(some.map(({ taskDefinitionArn }) => taskDefinitionArn))],
        tasks: some.length,
        references: heldBy(some, known),
      };
    }),
    taskGroups: groups.map(({ tasks: some, ...group }) => ({
      ...group,
      taskArns: some.map(({ taskArn }) => taskArn),
      isInactive: index.isActive(group.taskDefinitionArn) === false,
      references: heldBy(some, known),
    })),
  };
}

const keyOf = ({ clusterArn, serviceName }: Pick<RunningTask, 'clusterArn' | 'serviceName'>) =>
  `${clusterArn} ${serviceName}`;
