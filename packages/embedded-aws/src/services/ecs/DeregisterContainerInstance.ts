import type {
  DeregisterContainerInstanceRequest,
  DeregisterContainerInstanceResponse,
} from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findCluster } from './cluster.ts';
import { requireInstance, saveInstance, toInstance } from './instances/container-instance.ts';
import { tasksOf } from './tasks/task-record.ts';

/**
 * Takes a container instance out of its cluster; throws InvalidParameterException while tasks run on it, unless
 * `force` ends them.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterContainerInstance.html
 */
export const DeregisterContainerInstance: Operation<
  DeregisterContainerInstanceRequest,
  DeregisterContainerInstanceResponse
> = (context, input) => {
  const cluster = findCluster(context, input.cluster ?? 'default');
  const instance = requireInstance(context, cluster.name, input.containerInstance);
  const tasks = tasksOf(context, { instance: instance.arn, isAlive: true });
  if (tasks.length > 0 && !input.force) {
    throw new AwsError('InvalidParameterException', 'Found running tasks on the instance.');
  }
  for (const task of tasks) {
    context.server.dataPlane.stop(context, task, {
      code: 'TerminationNotice',
      reason: 'Container instance deregistration forced by user',
    });
  }
  const gone = { ...instance, status: 'INACTIVE' as const, version: instance.version + 1 };
  saveInstance(context, gone);
  return { containerInstance: toInstance(context, gone) };
};
