import type { OperationContext } from '../../context.ts';
import { checkPassRole } from '../iam/access/pass-role.ts';

const TASKS = 'ecs-tasks.amazonaws.com';

/** Checks that the caller may pass the roles of tasks to ECS; throws AccessDeniedException. */
export function checkPassedRoles(
  context: OperationContext,
  roles: { executionRoleArn?: string | undefined; taskRoleArn?: string | undefined },
): void {
  for (const role of [roles.executionRoleArn, roles.taskRoleArn]) checkPassRole(context, role, TASKS);
}
