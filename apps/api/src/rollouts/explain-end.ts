import {
  type DeploymentState,
  type DeploymentVerdict,
  describeTaskDefinition,
  lastStoppedOf,
  type ServiceState,
} from '@purser/aws';
import {
  explainStop,
  fromDescribed,
  type LaunchFailure,
  nameOfArn,
  type TaskDefinition,
} from '@purser/task-definition';
import { codeOf } from '../audited.ts';
import type { AppContext } from '../context.ts';

type Ended = Exclude<DeploymentVerdict, { kind: 'under-way' | 'completed' }>;

/** Says in words how a deployment ended that did not complete. */
export function sentenceOf(verdict: Ended): string {
  switch (verdict.kind) {
    case 'failed': {
      const { deployment, rollback } = verdict;
      const reason = deployment?.rolloutStateReason ?? rollback?.rolloutStateReason ?? 'It gave no reason.';
      const back = rollback ? ` It rolls back to ${nameOfArn(rollback.taskDefinitionArn)}.` : '';
      return `ECS has given this deployment up. ${reason}${back}`;
    }
    case 'replaced': {
      const by = `${nameOfArn(verdict.by.taskDefinitionArn)} (${verdict.by.id})`;
      const known = verdict.deployment
        ? 'before it was complete'
        : 'and it is not known whether it had completed';
      return `Somebody else started a deployment of ${by}, which took the place of this one, ${known}.`;
    }
    case 'gone':
      return 'The service was deleted meanwhile.';
  }
}

/** Says that a deployment has not come to a steady state in time, and what ECS is going to do. */
export function timeoutSentence(service: ServiceState, minutes: number): string {
  const next = service.hasCircuitBreaker
    ? 'ECS is still at it.'
    : 'The service has no deployment circuit breaker, so ECS goes on trying.';
  const said = service.lastEvent === undefined ? '' : ` ECS says: ${service.lastEvent}`;
  return `There was no steady state within ${minutes} minutes. ${next}${said}`;
}

/**
 * Tells why the last task of a deployment stopped, with the fields of its revision that are to blame; nothing where no
 * task has stopped or AWS does not tell. Three calls at most, none of them for the revision if it was just read.
 */
export async function whyItsTasksStopped(
  { clients, descriptions, log }: Pick<AppContext, 'clients' | 'descriptions' | 'log'>,
  where: { cluster: string; service: string },
  { id, taskDefinitionArn }: DeploymentState,
): Promise<LaunchFailure[]> {
  try {
    const task = await lastStoppedOf(clients, { ...where, deploymentId: id });
    if (task === undefined) return [];
    const name = nameOfArn(taskDefinitionArn);
    const definition = await descriptions
      .run(name, () => describeTaskDefinition(clients, name))
      .then(({ taskDefinition }): TaskDefinition | undefined => fromDescribed(taskDefinition))
      .catch(() => undefined);
    return explainStop(task, definition);
  } catch (error) {
    // The outcome is known without it.
    log.info({ message: 'a stopped task could not be read', code: codeOf(error) });
    return [];
  }
}
