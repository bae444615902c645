import type {
  UpdateContainerInstancesStateRequest,
  UpdateContainerInstancesStateResponse,
} from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findCluster } from './cluster.ts';
import { requireInstance, saveInstance, toInstance } from './instances/container-instance.ts';
import { tasksOf } from './tasks/task-record.ts';

/**
 * Makes container instances take tasks or none: the tasks of services on one that is draining are replaced elsewhere.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerInstancesState.html
 */
export const UpdateContainerInstancesState: Operation<
  UpdateContainerInstancesStateRequest,
  UpdateContainerInstancesStateResponse
> = (context, input) => {
  const { status } = input;
  if (status !== 'ACTIVE' && status !== 'DRAINING') {
    throw new AwsError(
      'InvalidParameterException',
      'Container instance status should be one of [ACTIVE, DRAINING].',
    );
  }
  const cluster = findCluster(context, input.cluster ?? 'default');
  const containerInstances = (input.containerInstances ?? []).map((reference) => {
    const instance = requireInstance(context, cluster.name, reference);
    const changed = { ...instance, status, version: instance.version + 1 };
    saveInstance(context, changed);
    if (status === 'DRAINING') {
      for (const task of tasksOf(context, { instance: instance.arn, isAlive: true })) {
        if (task.service === undefined) continue;
        context.server.dataPlane.stop(context, task, {
          code: 'ServiceSchedulerInitiated',
          reason: 'Scaling activity initiated by draining of the container instance',
        });
      }
    }
    return toInstance(context, changed);
  });
  return { containerInstances, failures: [] };
};
