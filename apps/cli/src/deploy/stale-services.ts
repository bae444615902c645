import { setTimeout as delay } from 'node:timers/promises';
import type { HeldReference, ServiceSecrets } from '@purser/contract';
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

/** What Purser knows of stale services. */
interface StaleBoard {
  services: StaleService[];
  /** References of which it is not known whether they have changed. */
  notKnown: number;
  /** Why services or revisions could not all be read. */
  failure?: string;
}

/** Gives the services whose running tasks began before a parameter or secret changed, once all revisions are read. */
export async function findStale(server: ServerClient): Promise<StaleBoard> {
  let reply = await server.staleSecrets.list({ refresh: 'true' });
  while (reply.index.isReading) {
    await delay(PAUSE);
    reply = await server.staleSecrets.list({});
  }
  const { services, notKnown, index } = reply;
  return {
    services: services.map(toStale),
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
