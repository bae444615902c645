import type { Task } from '@aws-sdk/client-ecs';
import type { OperationContext } from '../../../context.ts';
import { readTags } from '../../../store/tags.ts';
import { type TaskRecord, toTask } from './task-record.ts';

/** Gives a task as the API shows it, with its tags. */
export function toTaskWithTags(context: OperationContext, task: TaskRecord): Task {
  return { ...toTask(context, task), tags: readTags(context.database, task.arn) };
}
