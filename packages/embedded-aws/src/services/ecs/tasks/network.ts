import type { OperationContext } from '../../../context.ts';
import { checkTaskNetwork, createTaskInterface, deleteTaskInterface } from '../../ec2/task-network.ts';
import type { TaskRecord } from './task-record.ts';

/** Checks that subnets and security groups are there; throws InvalidParameterException. */
export function checkNetwork(
  context: OperationContext,
  subnets: readonly string[],
  securityGroups: readonly string[],
): void {
  checkTaskNetwork(context, subnets, securityGroups);
}

/** Gives a task of the mode `awsvpc` its network interface. */
export function attachNetwork(context: OperationContext, task: TaskRecord): void {
  const { subnets = [], securityGroups = [] } = task.networkConfiguration?.awsvpcConfiguration ?? {};
  // Tasks are spread over the subnets.
  const subnetId = subnets[Math.floor(Math.random() * subnets.length)];
  if (subnetId === undefined) return;
  task.networkInterface = { subnetId, ...createTaskInterface(context, subnetId, securityGroups) };
}

/** Takes the network interface away again. */
export function releaseTaskNetwork(context: OperationContext, task: TaskRecord): void {
  if (task.networkInterface) deleteTaskInterface(context, task.networkInterface.id);
}
