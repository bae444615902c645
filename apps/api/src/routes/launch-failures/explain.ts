import { describeTaskDefinition } from '@purser/aws';
import { explainStop, fromDescribed } from '@purser/task-definition';
import { os } from '../../router.ts';

/** The causes that a stop tells of, with the fields of a revision that are to blame. */
export const explain = os.launchFailures.explain.handler(
  async ({ input: { taskDefinition: name, ...stop }, context }) => {
    if (name === undefined) return { failures: explainStop(stop) };
    const { taskDefinition } = await context.descriptions.run(name, () =>
      describeTaskDefinition(context.clients, name),
    );
    return { failures: explainStop(stop, fromDescribed(taskDefinition)) };
  },
);
