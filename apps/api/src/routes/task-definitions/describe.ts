import { describeTaskDefinition } from '@purser/aws';
import type { DescribedTaskDefinition } from '@purser/contract';
import { os } from '../../router.ts';

/** One revision with its tags. */
export const describe = os.taskDefinitions.describe.handler(async ({ input, context }) => {
  const { taskDefinition, tags } = await context.descriptions.run(input.taskDefinition, () =>
    describeTaskDefinition(context.clients, input.taskDefinition),
  );
  return {
    // The reply's JSON writes the SDK's dates as ISO 8601 text, which is what the contract says.
    taskDefinition: taskDefinition as unknown as DescribedTaskDefinition,
    tags: tags.map(({ key = '', value = '' }) => ({ key, value })),
  };
});
