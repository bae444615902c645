import { AwsError } from '../../../aws-error.ts';
import type { OperationContext } from '../../../context.ts';
import { findTask, type TaskRecord } from './task-record.ts';

/** Gives the ARN of a task by its ARN or id. */
export function taskArn({ region, accountId }: OperationContext, cluster: string, reference: string): string {
  return reference.startsWith('arn:')
    ? reference
    : `arn:aws:ecs:${region}:${accountId}:task/${cluster}/${reference}`;
}

/** Gives a task of a cluster by its ARN or id, as long as it can be seen. */
export function findTaskIfPresent(
  context: OperationContext,
  cluster: string,
  reference: string,
): TaskRecord | undefined {
  const task = findTask(context, taskArn(context, cluster, reference));
  return task?.cluster === cluster ? task : undefined;
}

/** The same; throws InvalidParameterException for one that is not there. */
export function requireTask(
  context: OperationContext,
  cluster: string,
  reference: string | undefined,
): TaskRecord {
  const task = reference ? findTaskIfPresent(context, cluster, reference) : undefined;
  if (!task) throw new AwsError('InvalidParameterException', 'The referenced task was not found.');
  return task;
}
