import { type RunningTask, readAwsFailure, waitAtMost } from '@purser/aws';
import { os } from '../../router.ts';
import { PATIENCE } from '../where-used/uses.ts';

/** What is known of a family's revisions beside what they say. */
export const facts = os.taskDefinitions.facts.handler(async ({ input: { family, revisions }, context }) => {
  const { references } = context;
  const { region, accountId, partition } = await context.identity();
  const arns = revisions
    .split(',')
    .map((revision) => `arn:${partition}:ecs:${region}:${accountId}:task-definition/${family}:${revision}`);
  let failure: { code: string; message: string } | undefined;
  const note = (error: unknown) => {
    failure ??= readAwsFailure(error);
  };
  let tasks: RunningTask[] = [];
  await Promise.all([
    waitAtMost(PATIENCE, references.readAlso(arns)).catch(note),
    context.runningTasks().then((found) => (tasks = found), note),
    references.refresh(PATIENCE),
  ]);
  const known = arns.flatMap((arn) => references.find(arn) ?? []);
  return {
    revisions: known.map(({ references: _, family: _family, ...revision }) => ({
      ...revision,
      plaintext: [...revision.plaintext],
      services: references.services
        .filter(({ taskDefinitionArns }) => taskDefinitionArns.includes(revision.taskDefinitionArn))
        .map(({ serviceName, clusterArn }) => ({ serviceName, clusterArn })),
      tasks: tasks.filter(({ taskDefinitionArn }) => taskDefinitionArn === revision.taskDefinitionArn).length,
    })),
    toRead: arns.length - known.length,
    ...((failure ?? references.state.failure) && { failure: failure ?? references.state.failure }),
  };
});
