import { describeTaskDefinition, readServiceStates, type ServiceState } from '@purser/aws';
import type { NewRollout } from '@purser/contract';
import { type Issue, nameOfArn } from '@purser/task-definition';
import { ApiError } from '../errors.ts';
import { failingServices } from '../preflights/failing-services.ts';
import { acceptOrRefuse } from '../preflights/failures.ts';
import type { RequestContext } from '../request-context.ts';
import { refusalOf } from './refusals.ts';
import { ROLLOUT, type RolloutSpec, subjectOf } from './rollout-spec.ts';

/** Minutes that a service gets to reach a steady state, unless told. */
const TIMEOUT = 20;

/**
 * Starts a rollout, or gives the one that its client token has started.
 *
 * @throws ApiError that names every service that can't be deployed, or whose preflight fails while nobody has accepted
 * that; then nothing was begun
 */
export async function startRollout(context: RequestContext, input: NewRollout): Promise<{ id: number }> {
  const { services, taskDefinition, reason, clientToken } = input;
  // What was begun may have changed what a check would find.
  const isBegun = await context.store.jobs.hasToken(ROLLOUT, clientToken);
  const accepted = isBegun ? undefined : await check(context, input);
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
    ...(accepted !== undefined && { reasonNote: accepted }),
    actor,
    requestId: context.requestId,
    clientToken,
  });
}

/** Gives what is to be kept of failures that somebody has accepted. */
async function check(
  context: RequestContext,
  { services, taskDefinition, acceptFailures = false }: NewRollout,
): Promise<string | undefined> {
  const states = await readDeployable(context, services);
  if (taskDefinition !== undefined) await checkRevision(context, taskDefinition);
  const failing = await failingServices(context, [...new Set(states)], taskDefinition);
  const issues = failing.flatMap(({ services: [first, ...others], issues: some }) =>
    some.map((issue): Issue => {
      const at = `services[${first ? states.indexOf(first) : 0}]`;
      return {
        ...issue,
        path: issue.path === '' ? at : `${at}.${issue.path}`,
        message: `${issue.message}${alsoOf(others)}`,
      };
    }),
  );
  const place = services.length === 1 ? 'this service' : 'these services';
  return acceptOrRefuse(issues, { place, acceptFailures });
}

function alsoOf({ length }: readonly ServiceState[]): string {
  if (length === 0) return '';
  const others = length === 1 ? 'another service that runs' : `${length} other services that run`;
  return ` The same goes for ${others} alike.`;
}

/** The services in their order, ten at a call. */
async function readDeployable(
  { clients }: RequestContext,
  services: NewRollout['services'],
): Promise<ServiceState[]> {
  const byCluster = new Map<string, Map<string, ServiceState>>();
  for (const cluster of new Set(services.map((one) => one.cluster))) {
    const names = services.filter((one) => one.cluster === cluster).map(({ service }) => service);
    byCluster.set(cluster, await readServiceStates(clients, cluster, names));
  }
  const states = services.map(({ cluster, service }) => byCluster.get(cluster)?.get(service));
  const issues = states.flatMap((state, index): Issue[] => {
    const message = refusalOf(state);
    if (message === undefined) return [];
    return [{ path: `services[${index}]`, ruleId: 'rollout-service', severity: 'error', message }];
  });
  if (issues.length === 0) return states.flatMap((state) => state ?? []);
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
