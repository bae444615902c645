import { runTask as send } from '@purser/aws';
import { checkRunTask, listReferences, withOverrides } from '@purser/task-definition';
import { audited } from '../../audited.ts';
import { readRevision } from '../../preflights/failures.ts';
import { os } from '../../router.ts';
import { acceptedFailures, refuseIssues } from './before-launch.ts';

/** Runs tasks of a revision, once its request keeps all rules and the preflight for this very target is good. */
export const runTask = os.deployments.runTask.handler(
  async ({ input: { acceptFailures = false, ...request }, context }) => {
    const definition = await readRevision(context, request.taskDefinition);
    refuseIssues(checkRunTask(request, definition));
    const effective = withOverrides(definition, request.overrides);
    const target = { ...request, by: 'RunTask' as const };
    const reason = await acceptedFailures(context, effective, { target, acceptFailures });
    const ran = await audited(
      context,
      { action: 'ecs:RunTask', subject: `${request.taskDefinition} in ${request.cluster}`, ...reason },
      () => send(context.clients, request),
    );
    const [first] = ran.tasks;
    if (first) {
      const { taskDefinitionArn } = first;
      const subject = ran.tasks.map(({ taskArn }) => taskArn);
      context.ledger.record({ event: 'run', taskDefinitionArn, subject }, listReferences(definition));
    }
    return ran;
  },
);
