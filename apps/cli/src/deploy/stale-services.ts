import { setTimeout as delay } from 'node:timers/promises';
import type { HeldReference, ServiceSecrets, TaskGroupSecrets } from '@purser/contract';
import { nameOfArn, readRedeployPolicy } from '@purser/task-definition';
import type { ServerClient } from '../server/server-client.ts';

/** Milliseconds between two questions while the server still reads revisions. */
const PAUSE = 1000;

/** A service whose running tasks hold what has changed. */
export interface StaleService {
  cluster: string;
  service: string;
  /** Whether it has the tag `purser:redeploy` with `off`. */
  isOptedOut: boolean;
  references: readonly Pick<HeldReference, 'name' | 'tasks' | 'oldTasks' | 'unsureTasks'>[];
}

/** Running tasks that no service started and that hold what has changed; no deployment makes them anew. */
export interface StaleTasks {
  cluster: string;
  /** `family:revision`. */
  taskDefinition: string;
  /** How many of them began before a parameter or secret of theirs changed. */
  tasks: number;
}

/** What Purser knows of stale services and tasks. */
interface StaleBoard {
  services: StaleService[];
  tasks: StaleTasks[];
  /** References of which it is not known whether they have changed. */
  notKnown: number;
  /** Why services or revisions could not all be read. */
  failure?: string;
}

/** Gives the services and tasks outside of services that began before a parameter or secret changed, once all revisions are read. */
export async function findStale(server: ServerClient): Promise<StaleBoard> {
  let reply = await server.staleSecrets.list({ refresh: 'true' });
  while (reply.index.isReading) {
    await delay(PAUSE);
    reply = await server.staleSecrets.list({});
  }
  const { services, taskGroups, notKnown, index } = reply;
  return {
    services: services.map(toStale),
    tasks: taskGroups.map(toStaleTasks),
    notKnown,
    ...(index.failure && { failure: `${index.failure.code}: ${index.failure.message}` }),
  };
}

function toStale({ clusterArn, serviceName, tags, references }: ServiceSecrets): StaleService {
  return {
    cluster: nameOfArn(clusterArn),
    service: serviceName,
    isOptedOut: readRedeployPolicy(tags).redeploy === 'off',
    references: references.map(({ name, tasks, oldTasks, unsureTasks }) => ({
      name,
      tasks,
      oldTasks,
      unsureTasks,
    })),
  };
}

/** The tasks that one reference counts are among those of a reference that changed later. */
function toStaleTasks({ clusterArn, taskDefinitionArn, references }: TaskGroupSecrets): StaleTasks {
  return {
    cluster: nameOfArn(clusterArn),
    taskDefinition: nameOfArn(taskDefinitionArn),
    tasks: Math.max(...references.map(({ oldTasks, unsureTasks }) => oldTasks + unsureTasks)),
  };
}

/** Says how many tasks outside of services are left out, and which. */
export function leftOutText(stale: readonly StaleTasks[]): string {
  const count = stale.reduce((sum, { tasks }) => sum + tasks, 0);
  const names = new Set(stale.map(({ cluster, taskDefinition }) => `${cluster}/${taskDefinition}`));
  const [began, they] =
    count === 1 ? ['1 task outside of services', 'it'] : [`${count} tasks outside of services`, 'them'];
  return `${began} began before a parameter or secret changed, too: ${[...names].join(', ')}. No deployment makes ${they} anew: run ${they} again, and stop the old.`;
}

/** Says in words what the tasks of a service hold. */
export function staleText({ references }: StaleService): string {
  return references
    .map(({ name, tasks, oldTasks, unsureTasks }) =>
      oldTasks > 0
        ? `${oldTasks} of ${tasks} tasks began before ${name} changed`
        : `${unsureTasks} of ${tasks} tasks may have begun before ${name} changed`,
    )
    .join(', ');
}
