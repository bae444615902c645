import { createService as send } from '@purser/aws';
import { checkCreateService, listReferences } from '@purser/task-definition';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';
import { readRevision, refuseIssues, refuseWhatFails } from './before-launch.ts';

/** Creates a service of a revision, once its request keeps all rules and the preflight for this very target is good. */
export const createService = os.deployments.createService.handler(
  async ({ input: { acceptFailures = false, ...request }, context }) => {
    const definition = await readRevision(context, request.taskDefinition);
    refuseIssues(checkCreateService(request, definition));
    if (!acceptFailures) {
      // A service without tasks can be checked as one with a task: it is to have some one day.
      const count = Math.max(1, request.desiredCount ?? 1);
      await refuseWhatFails(context, definition, { ...request, count, by: 'CreateService' });
    }
    const created = await audited(
      context,
      { action: 'ecs:CreateService', subject: `${request.cluster}/${request.serviceName}` },
      () => send(context.clients, request),
    );
    context.references.forget();
    const { taskDefinitionArn, serviceArn } = created;
    const event = { event: 'deployed', taskDefinitionArn, subject: serviceArn } as const;
    context.ledger.record(event, listReferences(definition));
    return created;
  },
);
