import { describeTaskDefinition } from '@purser/aws';
import { copyDefinition, fromDescribed, validate } from '@purser/task-definition';
import { os } from '../../router.ts';

/** A revision as it has to be for another family, Region or account. */
export const copyPreview = os.taskDefinitions.copyPreview.handler(async ({ input, context }) => {
  const home = await context.identity();
  const { family, region = home.region, accountId = home.accountId } = input;
  const { taskDefinition: described, tags } = await context.descriptions.run(input.taskDefinition, () =>
    describeTaskDefinition(context.clients, input.taskDefinition),
  );
  const copy = copyDefinition(fromDescribed(described, tags), home, { family, region, accountId });
  return { ...copy, issues: validate(copy.taskDefinition, { region, accountId }) };
});
