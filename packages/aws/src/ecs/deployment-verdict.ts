import { type DeploymentState, primaryOf, type ServiceState } from './service-states.ts';

/** What has become of one deployment of a service. */
export type DeploymentVerdict =
  | { kind: 'under-way'; deployment: DeploymentState }
  | { kind: 'completed'; deployment: DeploymentState }
  /** ECS gave it up: the circuit breaker, or an alarm. `rollback` is the deployment that ECS has put in its place. */
  | { kind: 'failed'; deployment?: DeploymentState; rollback?: DeploymentState }
  /** Somebody else has started another one, which is PRIMARY now. */
  | { kind: 'replaced'; deployment?: DeploymentState; by: DeploymentState }
  /** The service was deleted. */
  | { kind: 'gone' };

/** How ECS says that it has put an earlier deployment in the place of one that failed. */
const ROLLS_BACK = /roll(ing|ed) back/i;

/**
 * Tells what has become of a deployment, from what ECS says of its service.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
 */
export function verdictOf(service: ServiceState | undefined, deploymentId: string): DeploymentVerdict {
  if (service === undefined || service.status !== 'ACTIVE') return { kind: 'gone' };
  const deployment = service.deployments.find(({ id }) => id === deploymentId);
  const primary = primaryOf(service);
  const other = primary && primary.id !== deploymentId ? primary : undefined;
  const rollback = other && ROLLS_BACK.test(other.rolloutStateReason ?? '') ? other : undefined;
  if (deployment?.rolloutState === 'COMPLETED') return { kind: 'completed', deployment };
  if (deployment?.rolloutState === 'FAILED' || rollback) {
    return { kind: 'failed', ...(deployment && { deployment }), ...(rollback && { rollback }) };
  }
  if (other) return { kind: 'replaced', ...(deployment && { deployment }), by: other };
  if (deployment === undefined) return { kind: 'gone' };
  return { kind: isSettled(service, deployment) ? 'completed' : 'under-way', deployment };
}

/** Behind a Classic Load Balancer ECS tells of no rollout: the deployment is alone and has all its tasks. */
function isSettled({ deployments }: ServiceState, { rolloutState, ...counts }: DeploymentState): boolean {
  if (rolloutState !== undefined) return false;
  return deployments.length === 1 && counts.runningCount === counts.desiredCount;
}
