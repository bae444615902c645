import type { RunTaskRequest, RunTaskResponse, Tag } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation, OperationContext } from '../../operation.ts';
import { readTags } from '../../store/tags.ts';
import { checkPassedRoles } from './passed-roles.ts';
import { checkTags } from './tags.ts';
import { createTasks } from './tasks/create-tasks.ts';
import { type LaunchTarget, resolveTarget } from './tasks/launch-target.ts';
import { checkOverrides } from './tasks/overrides.ts';
import { type TaskRecord, tasksStartedWith, toTask } from './tasks/task-record.ts';
import { toTaskWithTags } from './tasks/task-tags.ts';

const MAX_COUNT = 10;

/**
 * Starts tasks. What cannot be placed comes back as a failure; what fails later stands in the task's stopped reason.
 * Throws the errors of {@link resolveTarget}, AccessDeniedException for a role that may not be passed, and
 * ConflictException for a client token that came with other tasks.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
export const RunTask: Operation<RunTaskRequest, RunTaskResponse> = (context, input) => {
  const count = input.count ?? 1;
  if (count < 1 || count > MAX_COUNT) {
    throw new AwsError('InvalidParameterException', `count must be between 1 and ${MAX_COUNT}.`);
  }
  checkTags(input.tags ?? []);
  const target = resolveTarget(context, input);
  checkOverrides(target.taskDefinition, input.overrides);
  checkPassedRoles(context, { ...target.taskDefinition, ...input.overrides });
  return context.database.transaction(() => {
    const before = input.clientToken ? tasksStartedWith(context, input.clientToken) : [];
    if (before.length > 0) {
      checkSame(before, target, count);
      return { tasks: before.map((task) => toTask(context, task)), failures: [] };
    }
    const { tasks, failures } = createTasks(context, target, {
      count,
      group: input.group,
      startedBy: input.startedBy,
      overrides: input.overrides,
      tags: [...inheritedTags(context, target, input), ...(input.tags ?? [])],
      enableExecuteCommand: input.enableExecuteCommand,
      clientToken: input.clientToken,
    });
    return { tasks: tasks.map((task) => toTaskWithTags(context, task)), failures };
  });
};

/** The tags that tasks take over from their definition, when that is asked for; those of the call win. */
function inheritedTags(
  { database }: OperationContext,
  { taskDefinition }: LaunchTarget,
  { propagateTags, tags = [] }: RunTaskRequest,
): Tag[] {
  if (propagateTags !== 'TASK_DEFINITION') return [];
  const own = new Set(tags.map(({ key }) => key));
  return readTags(database, taskDefinition.taskDefinitionArn).filter(({ key }) => !own.has(key));
}

/** A client token is for the same tasks again; throws ConflictException for others. */
function checkSame(
  before: readonly TaskRecord[],
  { cluster, taskDefinition }: LaunchTarget,
  count: number,
): void {
  const isSame = before.every(
    (task) => task.cluster === cluster && task.taskDefinitionArn === taskDefinition.taskDefinitionArn,
  );
  if (isSame && before.length === count) return;
  throw new AwsError(
    'ConflictException',
    'The clientToken was used in an earlier request with other parameters.',
  );
}
