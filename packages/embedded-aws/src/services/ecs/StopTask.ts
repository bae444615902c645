import type { StopTaskRequest, StopTaskResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { findCluster } from './cluster.ts';
import { findTask, toTask } from './tasks/task-record.ts';
import { requireTask } from './tasks/task-reference.ts';

/**
 * Asks a task to end; DescribeTasks tells how far it is. Throws ClusterNotFoundException, and
 * InvalidParameterException for a task that is not there.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html
 */
export const StopTask: Operation<StopTaskRequest, StopTaskResponse> = (context, input) => {
  const cluster = findCluster(context, input.cluster ?? 'default');
  const task = requireTask(context, cluster.name, input.task);
  context.server.dataPlane.stop(context, task, {
    code: 'UserInitiated',
    reason: input.reason ?? 'Task stopped by user',
  });
  return { task: toTask(context, findTask(context, task.arn) ?? task) };
};
