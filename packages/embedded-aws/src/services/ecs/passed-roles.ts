import type { OperationContext } from '../../context.ts';
import { checkPassRole } from '../iam/access/pass-role.ts';

const TASKS = 'ecs-tasks.amazonaws.com';

/** Checks that the caller may pass the roles of tasks to ECS; throws ClientException as RegisterTaskDefinition does. */
export function checkPassedRoles(
  context: OperationContext,
  roles: { executionRoleArn?: string | undefined; taskRoleArn?: string | undefined },
): void {
  for (const role of [roles.taskRoleArn, roles.executionRoleArn]) {
    if (role) checkPassRole(context, role, TASKS);
  }
}
