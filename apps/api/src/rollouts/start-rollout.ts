import { describeTaskDefinition, readServiceStates } from '@purser/aws';
import type { NewRollout } from '@purser/contract';
import type { Issue } from '@purser/task-definition';
import { nameOfArn } from '@purser/task-definition';
import { ApiError } from '../errors.ts';
import type { RequestContext } from '../request-context.ts';
import { refusalOf } from './refusals.ts';
import { ROLLOUT, type RolloutSpec, subjectOf } from './rollout-spec.ts';

/** Minutes that a service gets to reach a steady state, unless told. */
const TIMEOUT = 20;

/**
 * Starts a rollout, or gives the one that its client token has started.
 *
 * @throws ApiError that names every service that can't be deployed; then nothing was begun
 */
export async function startRollout(context: RequestContext, input: NewRollout): Promise<{ id: number }> {
  const { services, taskDefinition, reason, clientToken } = input;
  // What was begun may have changed what a check would find.
  if (!(await context.store.jobs.hasToken(ROLLOUT, clientToken))) {
    await checkServices(context, services);
    if (taskDefinition !== undefined) await checkRevision(context, taskDefinition);
  }
  const spec: RolloutSpec = {
    ...(taskDefinition !== undefined && { taskDefinition }),
    atOnce: input.atOnce ?? 1,
    pauseSeconds: input.pauseSeconds ?? 0,
    continueOnFailure: input.continueOnFailure ?? false,
    timeoutMinutes: input.timeoutMinutes ?? TIMEOUT,
  };
  const subjects = services.map(({ cluster, service }) => subjectOf(nameOfArn(cluster), nameOfArn(service)));
  const { arn: actor } = await context.identity();
  return context.jobs.start({
    kind: ROLLOUT,
    spec,
    subjects: [...new Set(subjects)],
    reason,
    actor,
    requestId: context.requestId,
    clientToken,
  });
}

/** Ten services at a call. */
async function checkServices({ clients }: RequestContext, services: NewRollout['services']): Promise<void> {
  const issues: Issue[] = [];
  for (const cluster of new Set(services.map((one) => one.cluster))) {
    const names = services.filter((one) => one.cluster === cluster).map(({ service }) => service);
    const states = await readServiceStates(clients, cluster, names);
    for (const [index, one] of services.entries()) {
      if (one.cluster !== cluster) continue;
      const message = refusalOf(states.get(one.service));
      if (message === undefined) continue;
      issues.push({ path: `services[${index}]`, ruleId: 'rollout-service', severity: 'error', message });
    }
  }
  if (issues.length === 0) return;
  const message =
    issues.length === 1
      ? `A service cannot be deployed: ${issues[0]?.message}`
      : `${issues.length} services cannot be deployed. Nothing was begun.`;
  throw new ApiError('INVALID_REQUEST', message, { issues });
}

async function checkRevision({ clients, descriptions }: RequestContext, name: string): Promise<void> {
  const { taskDefinition } = await descriptions.run(name, () => describeTaskDefinition(clients, name));
  if (taskDefinition.status === 'ACTIVE') return;
  const message = `${name} is ${taskDefinition.status}: ECS starts no deployment of it.`;
  const path = 'taskDefinition';
  throw new ApiError('INVALID_REQUEST', message, {
    issues: [{ path, ruleId: 'rollout-revision', severity: 'error', message }],
  });
}
