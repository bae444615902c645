import type { DeployableService } from '@purser/contract';
import type { TaskDefinition } from '@purser/task-definition';
import type { PreflightJob } from '../../components/preflight/use-preflights.ts';

/** A service as addresses and rollouts name it. */
export const keyOfService = ({ clusterName, serviceName }: DeployableService) =>
  `${clusterName}/${serviceName}`;

/**
 * Gives one preflight for each distinct place: services of a cluster that run alike are asked for once, with the most
 * tasks that one of them starts.
 */
export function deployJobs(
  services: readonly DeployableService[],
  taskDefinition: TaskDefinition,
): PreflightJob[] {
  const alike = new Map<string, DeployableService[]>();
  for (const service of services) {
    const key = JSON.stringify([service.clusterArn, service.launch]);
    alike.set(key, [...(alike.get(key) ?? []), service]);
  }
  return [...alike.values()].map((some) => {
    const [first] = some;
    const count = Math.max(1, ...some.map(({ desiredCount }) => desiredCount));
    return {
      title: some.map(keyOfService).join(', '),
      taskDefinition,
      target: { cluster: first?.clusterName ?? '', service: first?.serviceName ?? '', count },
    };
  });
}
