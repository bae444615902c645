import { setTimeout as delay } from 'node:timers/promises';
import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { type AwsFailure, readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { OutcomeUnknownError } from '../outcome-unknown.ts';
import { DEFAULT_TIMING, type RegistrationTiming } from './register-task-definition.ts';
import { type DeploymentState, primaryOf, readServiceStates, toDeployment } from './service-states.ts';

/** A deployment that is to be started. */
export interface NewDeployment {
  cluster: string;
  service: string;
  /** What it runs, as `family:revision`; without it new tasks of what the service runs are forced. */
  taskDefinition?: string;
  /** The id of the deployment that was PRIMARY when it was decided to start one. */
  before: string | undefined;
}

type Clients = Pick<AwsClients, 'ecs' | 'ecsWrites'>;

/**
 * Starts a deployment of a service, once. UpdateService has no idempotency token: after a lost reply nothing is sent
 * again before the service was looked at, and another PRIMARY deployment than the one before is the one that was
 * started.
 *
 * @throws the SDK's own error when AWS refuses, {@link OutcomeUnknownError}
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
 */
export async function startDeployment(
  clients: Clients,
  deployment: NewDeployment,
  timing: Partial<RegistrationTiming> = {},
): Promise<DeploymentState> {
  const { cluster, service, taskDefinition } = deployment;
  const { lookUps, retries } = { ...DEFAULT_TIMING, ...timing };
  const command = new UpdateServiceCommand({
    cluster,
    service,
    // Also with another revision: one that the service runs already would start no deployment.
    forceNewDeployment: true,
    ...(taskDefinition !== undefined && { taskDefinition }),
  });
  for (let attempt = 0; ; attempt += 1) {
    try {
      const reply = await clients.ecsWrites.send(command);
      const primary = reply.service?.deployments?.find(({ status }) => status === 'PRIMARY');
      if (primary) return toDeployment(primary);
      const failure = { kind: 'unavailable', code: 'NoDeployment', message: '' } as const;
      throw new OutcomeUnknownError(failure, 'a deployment was started');
    } catch (error) {
      const failure = readAwsFailure(error);
      const pause = retries[attempt];
      if (failure.kind === 'refused') throw error;
      if (failure.kind === 'unavailable') {
        const found = await lookUp(clients, deployment, lookUps, failure);
        if (found) return found;
        if (pause === undefined) throw new OutcomeUnknownError(failure, 'a deployment was started');
      } else if (pause === undefined) throw error;
      else await delay(pause * (0.5 + Math.random() / 2));
    }
  }
}

/**
 * Gives the deployment that was started since `before` was the PRIMARY one; `not-started` where that is still the
 * PRIMARY one, and `other` where somebody else's has taken its place or the service is gone.
 *
 * @throws the SDK's own error when the service can't be read
 */
export async function findStarted(
  { ecs }: Pick<AwsClients, 'ecs'>,
  { cluster, service, taskDefinition, before }: NewDeployment,
): Promise<DeploymentState | 'not-started' | 'other'> {
  const state = (await readServiceStates({ ecs }, cluster, [service])).get(service);
  const primary = state && primaryOf(state);
  if (state !== undefined && primary?.id === before) return 'not-started';
  // One of another revision is somebody else's.
  const isMeant = taskDefinition === undefined || primary?.taskDefinitionArn.endsWith(`/${taskDefinition}`);
  return primary !== undefined && isMeant ? primary : 'other';
}

/** Looks for the deployment until the pauses are used up; rejects when no look-up could be made at the end. */
async function lookUp(
  clients: Clients,
  deployment: NewDeployment,
  pauses: readonly number[],
  lost: AwsFailure,
): Promise<DeploymentState | undefined> {
  let answered = false;
  for (const pause of pauses) {
    await delay(pause);
    try {
      const found = await findStarted(clients, deployment);
      if (typeof found === 'object') return found;
      answered = true;
    } catch (error) {
      readAwsFailure(error);
      answered = false;
    }
  }
  if (!answered) throw new OutcomeUnknownError(lost, 'a deployment was started');
  return undefined;
}
