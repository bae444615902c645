import type { PreflightTarget } from '@purser/contract';
import type { Check, TaskDefinition } from '@purser/task-definition';
import type { DeployOptions } from '../commands/deploy-options.ts';
import type { ServerClient } from '../server/server-client.ts';

/** A place where a definition is going to run, and what its preflight says. */
export interface PlacePreflight {
  place: string;
  checks: readonly Check[];
}

/** The launch that the options describe, in the words of the API. */
export function launchOf(options: DeployOptions) {
  const { launchType, capacityProvider, platformVersion, subnet, securityGroup, assignPublicIp } = options;
  return {
    ...(launchType && { launchType }),
    ...(capacityProvider && { capacityProviderStrategy: capacityProvider }),
    ...(platformVersion && { platformVersion }),
    ...(subnet && { subnets: subnet }),
    ...(securityGroup && { securityGroups: securityGroup }),
    ...(assignPublicIp && { assignPublicIp }),
  };
}

/** Makes the preflight for each place: the services, or the launch that the options describe. */
export async function preflightsOf(
  server: ServerClient,
  taskDefinition: TaskDefinition,
  options: DeployOptions,
): Promise<PlacePreflight[]> {
  const { cluster, count = 1, service = [] } = options;
  const targets: [string, PreflightTarget][] = options.runTask
    ? [[cluster, { by: 'RunTask', cluster, count, ...launchOf(options) }]]
    : service.map((name) => [`${cluster}/${name}`, { cluster, service: name }]);
  const made: PlacePreflight[] = [];
  for (const [place, target] of targets) {
    const { checks } = await server.taskDefinitions.preflight({ taskDefinition, target });
    made.push({ place, checks });
  }
  return made;
}
