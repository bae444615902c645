import { AwsError } from '../../../aws-error.ts';
import type { OperationContext } from '../../../context.ts';
import { networkOf } from '../../ec2/network-of.ts';
import { createTaskInterface, deleteTaskInterface } from '../../ec2/task-interface.ts';
import type { TaskRecord } from './task-record.ts';

/** Checks that subnets and security groups are there; throws InvalidParameterException. */
export function checkNetwork(
  context: OperationContext,
  subnets: readonly string[],
  securityGroupIds: readonly string[],
): void {
  inWordsOfEcs(() => {
    for (const subnetId of subnets) networkOf(context, { subnetId, securityGroupIds });
  });
}

/** Gives a task of the mode `awsvpc` its network interface; throws InvalidParameterException. */
export function attachNetwork(context: OperationContext, task: TaskRecord): void {
  const {
    subnets = [],
    securityGroups = [],
    assignPublicIp,
  } = task.networkConfiguration?.awsvpcConfiguration ?? {};
  // Tasks are spread over the subnets.
  const subnetId = subnets[Math.floor(Math.random() * subnets.length)];
  if (subnetId === undefined) return;
  const place = { subnetId, securityGroupIds: securityGroups, assignPublicIp: assignPublicIp === 'ENABLED' };
  const { id, attachmentId, privateIp, mac } = inWordsOfEcs(() =>
    createTaskInterface(context, place, { description: task.arn }),
  );
  task.networkInterface = { id, attachmentId, subnetId, privateIp, mac };
}

/** Takes the network interface away again. */
export function releaseTaskNetwork(context: OperationContext, task: TaskRecord): void {
  if (task.networkInterface) deleteTaskInterface(context, task.networkInterface.id);
}

function inWordsOfEcs<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof AwsError) throw new AwsError('InvalidParameterException', error.message);
    throw error;
  }
}
