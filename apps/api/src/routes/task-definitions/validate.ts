import { judge } from '@purser/task-definition';
import { os } from '../../router.ts';

/** All issues of a definition, and the rules that only the account can decide; nothing of it is sent to AWS. */
export const validate = os.taskDefinitions.validate.handler(async ({ input, context }) => {
  const { issues, notChecked } = judge(input.taskDefinition, await context.identity());
  return { issues: [...issues], notChecked: [...notChecked] };
});
