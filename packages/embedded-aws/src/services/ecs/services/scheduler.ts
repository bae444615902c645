import { randomUUID } from 'node:crypto';
import { AwsError } from '../../../aws-error.ts';
import type { OperationContext } from '../../../context.ts';
import { instancesOf } from '../instances/container-instance.ts';
import { createTasks } from '../tasks/create-tasks.ts';
import { resolveTarget } from '../tasks/launch-target.ts';
import { definitionOf, type TaskRecord, taskIdOf } from '../tasks/task-record.ts';
import { beginDeployment, endHistory } from './deployments.ts';
import {
  type DeploymentRecord,
  deploymentConfigurationOf,
  findService,
  isHealthy,
  type ServiceRecord,
  saveService,
  tasksOfService,
} from './service-record.ts';

/** How long a service waits before it starts tasks again that have failed: longer each time. */
const BACK_OFF_MS = [0, 10_000, 30_000, 60_000, 180_000, 300_000];

/**
 * Brings a service nearer to what it should be: starts and stops tasks within the limits of its deployment
 * configuration, and says in its events what it does. It is called after each change of the service or its tasks.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
 */
export function reconcile(context: OperationContext, arn: string): void {
  context.database.transaction(() => {
    const service = findService(context, arn);
    if (!service || service.status === 'INACTIVE') return;
    const tasks = tasksOfService(context, service);
    if (service.status === 'DRAINING') drain(context, service, tasks);
    else roll(context, service, tasks);
    saveService(context, service);
  });
}

/** Follows the changes of tasks, of which services may want to do something. */
export function followTask(context: OperationContext, task: TaskRecord): void {
  if (task.service === undefined) return;
  if (task.lastStatus === 'STOPPED') noteStopped(context, task);
  context.server.services.wake(context, task.service);
}

/** Counts a task that has ended against its deployment. */
function noteStopped(context: OperationContext, task: TaskRecord): void {
  if (task.service === undefined) return;
  context.database.transaction(() => {
    const service = task.service === undefined ? undefined : findService(context, task.service);
    const deployment = service?.deployments.find(({ id }) => id === task.deployment);
    if (!service || !deployment || task.stopCode === 'ServiceSchedulerInitiated') return;
    // A task that ran well for a while and ends is replaced at once.
    const failed = task.stopCode === 'TaskFailedToStart' || deployment.rolloutState === 'IN_PROGRESS';
    if (!failed) return;
    deployment.failedTasks += 1;
    deployment.updatedAt = context.now().getTime();
    const wait = BACK_OFF_MS[Math.min(deployment.failedTasks - 1, BACK_OFF_MS.length - 1)] ?? 0;
    service.backOffUntil = context.now().getTime() + wait;
    if (deployment.failedTasks === BACK_OFF_MS.length) {
      say(
        context,
        service,
        'is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.',
      );
    }
    trip(context, service, deployment);
    saveService(context, service);
  });
}

function drain(context: OperationContext, service: ServiceRecord, tasks: readonly TaskRecord[]): void {
  if (tasks.length === 0) {
    service.status = 'INACTIVE';
    service.deployments = [];
    return;
  }
  stopTasks(context, service, tasks);
}

function roll(context: OperationContext, service: ServiceRecord, tasks: readonly TaskRecord[]): void {
  const primary = service.deployments.find(({ status }) => status === 'PRIMARY');
  if (!primary) return;
  const wanted = desiredCountOf(context, service);
  const isWanted = ({ desiredStatus }: TaskRecord) => desiredStatus === 'RUNNING';
  const own = tasks.filter((task) => task.deployment === primary.id && isWanted(task));
  const old = tasks.filter((task) => task.deployment !== primary.id && isWanted(task));
  const healthy = own.filter((task) => isHealthy(task, hasHealthCheck(context, task)));
  const { minimumHealthyPercent = 100, maximumPercent = 200 } = deploymentConfigurationOf(service.request);
  const most = Math.floor((wanted * maximumPercent) / 100);
  const least = Math.ceil((wanted * minimumHealthyPercent) / 100);

  replaceUnhealthy(context, service, own);
  const excess = own.length - wanted;
  if (excess > 0) stopTasks(context, service, youngest(own, excess));
  const healthyOld = old.filter((task) => isHealthy(task, hasHealthCheck(context, task)));
  const sick = old.filter((task) => !healthyOld.includes(task));
  const spare = Math.max(0, healthy.length + healthyOld.length - least);
  const stopping = [...sick, ...healthyOld.slice(0, spare)];
  if (primary.rolloutState !== 'FAILED' && stopping.length > 0) stopTasks(context, service, stopping);

  const room = most - own.length - (old.length - stopping.length);
  const missing = Math.min(wanted - own.length, room);
  if (missing > 0 && primary.rolloutState !== 'FAILED') startTasks(context, service, primary, missing);
  settle(context, service, primary, wanted === healthy.length && old.length === 0);
}

/** A daemon has a task on each instance. */
function desiredCountOf(context: OperationContext, service: ServiceRecord): number {
  if (service.request.schedulingStrategy !== 'DAEMON') return service.desiredCount;
  service.desiredCount = instancesOf(context, service.cluster).filter(
    ({ status }) => status === 'ACTIVE',
  ).length;
  return service.desiredCount;
}

function hasHealthCheck(context: OperationContext, task: TaskRecord): boolean {
  const { containerDefinitions = [] } = definitionOf(context, task);
  return containerDefinitions.some(({ essential, healthCheck }) => essential !== false && healthCheck);
}

function youngest(tasks: readonly TaskRecord[], count: number): TaskRecord[] {
  return [...tasks].sort((a, b) => b.createdAt - a.createdAt).slice(0, count);
}

function replaceUnhealthy(
  context: OperationContext,
  service: ServiceRecord,
  own: readonly TaskRecord[],
): void {
  for (const task of own.filter(({ healthStatus }) => healthStatus === 'UNHEALTHY')) {
    say(context, service, `(task ${taskIdOf(task.arn)}) failed container health checks.`);
    const deployment = service.deployments.find(({ id }) => id === task.deployment);
    if (deployment?.rolloutState === 'IN_PROGRESS') {
      deployment.failedTasks += 1;
      trip(context, service, deployment);
    }
    stopTask(context, task, 'Task failed container health checks');
  }
}

function startTasks(
  context: OperationContext,
  service: ServiceRecord,
  deployment: DeploymentRecord,
  count: number,
): void {
  const wait = service.backOffUntil - context.now().getTime();
  if (wait > 0) {
    context.server.services.wake(context, service.arn, wait);
    return;
  }
  try {
    const target = resolveTarget(context, {
      ...service.request,
      cluster: service.cluster,
      taskDefinition: deployment.taskDefinitionArn,
      platformVersion: deployment.platformVersion,
      networkConfiguration: deployment.networkConfiguration,
    });
    const { tasks, failures } = createTasks(context, target, {
      count,
      group: `service:${service.name}`,
      startedBy: deployment.id,
      enableExecuteCommand: service.request.enableExecuteCommand,
      tags: service.request.propagateTags === 'SERVICE' ? service.request.tags : [],
      service: service.arn,
      deployment: deployment.id,
    });
    if (tasks.length > 0) {
      const names = tasks.map(({ arn }) => `(task ${taskIdOf(arn)})`).join(' ');
      say(context, service, `has started ${tasks.length} tasks: ${names}.`);
    }
    const [failure] = failures;
    if (failure) cannotPlace(context, service, failure.reason ?? '');
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    cannotPlace(context, service, error.message);
  }
}

const PLACEMENT_RETRY_MS = 15_000;

function cannotPlace(context: OperationContext, service: ServiceRecord, reason: string): void {
  const message = `was unable to place a task because no container instance met all of its requirements. Reason: ${reason}`;
  if (!service.events[0]?.message.includes(message)) say(context, service, message);
  context.server.services.wake(context, service.arn, PLACEMENT_RETRY_MS);
}

function stopTasks(context: OperationContext, service: ServiceRecord, tasks: readonly TaskRecord[]): void {
  const running = tasks.filter(({ desiredStatus }) => desiredStatus === 'RUNNING');
  if (running.length === 0) return;
  const names = running.map(({ arn }) => `(task ${taskIdOf(arn)})`).join(' ');
  say(context, service, `has stopped ${running.length} running tasks: ${names}.`);
  for (const task of running) {
    stopTask(context, task, `Scaling activity initiated by (deployment ${task.deployment})`);
  }
}

/** After the transaction: what ends a task changes the service again. */
function stopTask(context: OperationContext, task: TaskRecord, reason: string): void {
  context.server.afterwards(() =>
    context.server.dataPlane.stop(context, task, { code: 'ServiceSchedulerInitiated', reason }),
  );
}

function settle(
  context: OperationContext,
  service: ServiceRecord,
  primary: DeploymentRecord,
  isDone: boolean,
): void {
  if (!isDone) {
    service.isSteady = false;
    return;
  }
  service.deployments = [primary];
  if (primary.rolloutState === 'IN_PROGRESS') {
    primary.rolloutState = 'COMPLETED';
    primary.rolloutStateReason = `ECS deployment ${primary.id} completed.`;
    primary.updatedAt = context.now().getTime();
    say(context, service, `(deployment ${primary.id}) deployment completed.`);
    endHistory(context, primary.serviceDeployment, primary.isRollback ? 'ROLLBACK_SUCCESSFUL' : 'SUCCESSFUL');
  }
  if (!service.isSteady) say(context, service, 'has reached a steady state.');
  service.isSteady = true;
}

/**
 * The circuit breaker: after so many failures, half of the desired count but 3 to 200, a deployment has failed.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html
 */
function trip(context: OperationContext, service: ServiceRecord, deployment: DeploymentRecord): void {
  const { deploymentCircuitBreaker } = deploymentConfigurationOf(service.request);
  const threshold = Math.min(200, Math.max(3, Math.ceil(service.desiredCount / 2)));
  if (!deploymentCircuitBreaker?.enable || deployment.rolloutState !== 'IN_PROGRESS') return;
  if (deployment.failedTasks < threshold) return;
  deployment.rolloutState = 'FAILED';
  deployment.rolloutStateReason = 'ECS deployment circuit breaker: tasks failed to start.';
  say(context, service, `(deployment ${deployment.id}) deployment failed: tasks failed to start.`);
  const before = service.deployments.find(({ rolloutState }) => rolloutState === 'COMPLETED');
  const rollsBack = deploymentCircuitBreaker.rollback && before !== undefined && !deployment.isRollback;
  endHistory(
    context,
    deployment.serviceDeployment,
    rollsBack ? 'ROLLBACK_IN_PROGRESS' : 'STOPPED',
    deployment.rolloutStateReason,
  );
  if (!rollsBack) return;
  say(context, service, `rolling back to deployment ${before.id}.`);
  const target = resolveTarget(context, {
    ...service.request,
    cluster: service.cluster,
    taskDefinition: before.taskDefinitionArn,
    platformVersion: before.platformVersion,
    networkConfiguration: before.networkConfiguration,
  });
  const reason = `ECS deployment circuit breaker: rolling back to deploymentId ${before.id}.`;
  beginDeployment(context, service, target, { isRollback: true, reason });
  context.server.services.wake(context, service.arn, 0);
}

function say(context: OperationContext, service: ServiceRecord, message: string): void {
  service.events.unshift({
    id: randomUUID(),
    createdAt: context.now().getTime(),
    message: `(service ${service.name}) ${message}`,
  });
}
