import type { DescribeTasksRequest, DescribeTasksResponse, Failure, Task } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findCluster } from './cluster.ts';
import { toTask } from './tasks/task-record.ts';
import { findTaskIfPresent, taskArn } from './tasks/task-reference.ts';
import { toTaskWithTags } from './tasks/task-tags.ts';

const MAX_TASKS = 100;

/**
 * Gives tasks by id or ARN; one that has stopped for an hour, or is not there, comes back as a failure.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html
 */
export const DescribeTasks: Operation<DescribeTasksRequest, DescribeTasksResponse> = (context, input) => {
  const references = input.tasks ?? [];
  if (references.length === 0) throw new AwsError('InvalidParameterException', 'Tasks cannot be empty.');
  if (references.length > MAX_TASKS) {
    throw new AwsError('InvalidParameterException', `Tasks cannot have more than ${MAX_TASKS} elements.`);
  }
  const cluster = findCluster(context, input.cluster ?? 'default');
  const tasks: Task[] = [];
  const failures: Failure[] = [];
  for (const reference of references) {
    const task = findTaskIfPresent(context, cluster.name, reference);
    if (!task) failures.push({ arn: taskArn(context, cluster.name, reference), reason: 'MISSING' });
    else tasks.push(input.include?.includes('TAGS') ? toTaskWithTags(context, task) : toTask(context, task));
  }
  return { tasks, failures };
};
