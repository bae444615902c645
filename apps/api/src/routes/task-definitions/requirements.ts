import { requirementsOf } from '@purser/task-definition';
import { os } from '../../router.ts';

/** What a task needs around it to run in the API's own Region; nothing is sent to ECS. */
export const requirements = os.taskDefinitions.requirements.handler(async ({ input, context }) =>
  requirementsOf(input.taskDefinition, await context.identity()),
);
