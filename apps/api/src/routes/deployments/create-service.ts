import { createService as send } from '@purser/aws';
import { checkCreateService, listReferences } from '@purser/task-definition';
import { audited } from '../../audited.ts';
import { readRevision } from '../../preflights/failures.ts';
import { os } from '../../router.ts';
import { acceptedFailures, refuseIssues } from './before-launch.ts';

/** Creates a service of a revision, once its request keeps all rules and the preflight for this very target is good. */
export const createService = os.deployments.createService.handler(
  async ({ input: { acceptFailures = false, ...request }, context }) => {
    const definition = await readRevision(context, request.taskDefinition);
    refuseIssues(checkCreateService(request, definition));
    // A service without tasks is checked as one with a task: it is to have some one day.
    const count = Math.max(1, request.desiredCount ?? 1);
    const target = { ...request, count, by: 'CreateService' as const };
    const reason = await acceptedFailures(context, definition, { target, acceptFailures });
    const created = await audited(
      context,
      { action: 'ecs:CreateService', subject: `${request.cluster}/${request.serviceName}`, ...reason },
      () => send(context.clients, request),
    );
    context.references.forget();
    const { taskDefinitionArn, serviceArn } = created;
    const event = { event: 'deployed', taskDefinitionArn, subject: serviceArn } as const;
    context.ledger.record(event, listReferences(definition));
    return created;
  },
);
