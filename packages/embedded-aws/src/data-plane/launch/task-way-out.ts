import type { OperationContext } from '../../context.ts';
import { networkOf } from '../../services/ec2/task-network.ts';
import type { TaskRecord } from '../../services/ecs/tasks/task-record.ts';
import { EVERYWHERE, type WayOut } from './way-out.ts';

/** Gives what a task can reach: on Fargate from its own network interface, else from its instance. */
export function wayOutOf(context: OperationContext, task: TaskRecord): WayOut {
  const subnetId = task.networkInterface?.subnetId;
  if (task.launchType !== 'FARGATE' || subnetId === undefined) return EVERYWHERE;
  const { securityGroups = [], assignPublicIp } = task.networkConfiguration?.awsvpcConfiguration ?? {};
  const network = networkOf(context, {
    subnetId,
    securityGroupIds: securityGroups,
    assignPublicIp: assignPublicIp === 'ENABLED',
  });
  return {
    internet: network.internet,
    reaches: (service, region) =>
      network.internet || (region === context.region && network.endpoints.has(service)),
  };
}
