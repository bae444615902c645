import type { StartTaskRequest, StartTaskResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { checkPassedRoles } from './passed-roles.ts';
import { checkTags } from './tags.ts';
import { createTasks } from './tasks/create-tasks.ts';
import { resolveTarget } from './tasks/launch-target.ts';
import { checkOverrides } from './tasks/overrides.ts';
import { toTaskWithTags } from './tasks/task-tags.ts';

const MAX_INSTANCES = 10;

/**
 * Starts a task on each of the given container instances.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StartTask.html
 */
export const StartTask: Operation<StartTaskRequest, StartTaskResponse> = (context, input) => {
  const instances = input.containerInstances ?? [];
  if (instances.length === 0)
    throw new AwsError('InvalidParameterException', 'Container instances cannot be empty.');
  if (instances.length > MAX_INSTANCES) {
    throw new AwsError(
      'InvalidParameterException',
      `Container instances cannot have more than ${MAX_INSTANCES} elements.`,
    );
  }
  checkTags(input.tags ?? []);
  const target = resolveTarget(context, { ...input, launchType: 'EC2' });
  checkOverrides(target.taskDefinition, input.overrides);
  checkPassedRoles(context, { ...target.taskDefinition, ...input.overrides });
  return context.database.transaction(() => {
    const { tasks, failures } = createTasks(context, target, {
      count: instances.length,
      instances,
      group: input.group,
      startedBy: input.startedBy,
      overrides: input.overrides,
      tags: input.tags,
      enableExecuteCommand: input.enableExecuteCommand,
    });
    return { tasks: tasks.map((task) => toTaskWithTags(context, task)), failures };
  });
};
