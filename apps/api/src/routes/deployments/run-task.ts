import { runTask as send } from '@purser/aws';
import { checkRunTask, listReferences, withOverrides } from '@purser/task-definition';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';
import { readRevision, refuseIssues, refuseWhatFails } from './before-launch.ts';

/** Runs tasks of a revision, once its request keeps all rules and the preflight for this very target is good. */
export const runTask = os.deployments.runTask.handler(
  async ({ input: { acceptFailures = false, ...request }, context }) => {
    const definition = await readRevision(context, request.taskDefinition);
    refuseIssues(checkRunTask(request, definition));
    const effective = withOverrides(definition, request.overrides);
    if (!acceptFailures) await refuseWhatFails(context, effective, { ...request, by: 'RunTask' });
    const ran = await audited(
      context,
      { action: 'ecs:RunTask', subject: `${request.taskDefinition} in ${request.cluster}` },
      () => send(context.clients, request),
    );
    for (const { taskArn, taskDefinitionArn } of ran.tasks) {
      const event = { event: 'run', taskDefinitionArn, subject: taskArn } as const;
      context.ledger.record(event, listReferences(definition));
    }
    return ran;
  },
);
