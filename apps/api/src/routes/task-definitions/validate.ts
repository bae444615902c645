import { validate as findIssues } from '@purser/task-definition';
import { os } from '../../router.ts';

/** All issues of a definition; nothing of it is sent to AWS. */
export const validate = os.taskDefinitions.validate.handler(async ({ input, context }) => ({
  issues: findIssues(input.taskDefinition, await context.identity()),
}));
