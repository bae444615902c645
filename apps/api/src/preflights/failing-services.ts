import { groupBy, inParallel, primaryOf, type ServiceState } from '@purser/aws';
import { type Issue, nameOfArn } from '@purser/task-definition';
import type { AppContext } from '../context.ts';
import { failuresOf, readRevision } from './failures.ts';

/** Preflights of one rollout that are under way at once; they share what they read. */
const AT_ONCE = 4;

/** Services that would run the same revision alike, and what fails for all of them. */
export interface FailingServices {
  services: readonly ServiceState[];
  issues: Issue[];
}

/**
 * Makes the preflights of new deployments. Services of a cluster that would run the same revision in the same network,
 * capacity and platform are asked for once, with the most tasks that one of them starts.
 *
 * @param taskDefinition What all of them are going to run; without it each is checked with what it runs.
 * @returns those that something fails for, in the order of the services
 */
export async function failingServices(
  context: Pick<AppContext, 'clients' | 'descriptions' | 'identity' | 'preflightReads'>,
  services: readonly ServiceState[],
  taskDefinition?: string,
): Promise<FailingServices[]> {
  const revisionOf = (service: ServiceState) => taskDefinition ?? primaryOf(service)?.taskDefinitionArn;
  const places = groupBy(services, (service) =>
    JSON.stringify([service.clusterArn, revisionOf(service), service.launch]),
  );
  const failing = new Map<string, FailingServices>();
  await inParallel([...places], AT_ONCE, async ([place, alike]) => {
    const [first] = alike;
    const revision = first && revisionOf(first);
    if (first === undefined || revision === undefined) return;
    const definition = await readRevision(context, revision);
    const issues = await failuresOf(context, definition, {
      cluster: nameOfArn(first.clusterArn),
      service: first.serviceName,
      count: Math.max(1, ...alike.map(({ desiredCount }) => desiredCount)),
    });
    if (issues.length > 0) failing.set(place, { services: alike, issues });
  });
  return [...places.keys()].flatMap((place) => failing.get(place) ?? []);
}
