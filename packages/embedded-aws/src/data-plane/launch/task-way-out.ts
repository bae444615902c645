import type { OperationContext } from '../../context.ts';
import { networkOf } from '../../services/ec2/network-of.ts';
import type { TaskRecord } from '../../services/ecs/tasks/task-record.ts';
import { EVERYWHERE, type WayOut } from './way-out.ts';

/** Gives what a task can reach: on Fargate from its own network interface, else from its instance. */
export function wayOutOf(context: OperationContext, task: TaskRecord): WayOut {
  const subnetId = task.networkInterface?.subnetId;
  if (task.launchType !== 'FARGATE' || subnetId === undefined) return EVERYWHERE;
  const { securityGroups, assignPublicIp } = task.networkConfiguration?.awsvpcConfiguration ?? {};
  const network = networkOf(context, {
    subnetId,
    ...(securityGroups && { securityGroupIds: securityGroups }),
    assignPublicIp: assignPublicIp === 'ENABLED',
  });
  const internet = network.reachesInternet && network.resolvesNames;
  // Without private DNS the service's own name, which the agent calls, leads to the internet.
  const served = new Set(
    network.endpoints
      .filter(({ reachable, privateDns }) => reachable && privateDns && network.resolvesNames)
      .map(({ service }) => service),
  );
  return {
    internet,
    reaches: (service, region) => internet || served.has(`com.amazonaws.${region}.${service}`),
  };
}
