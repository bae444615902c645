import { DescribeTasksCommand, ListTasksCommand, type Task } from '@aws-sdk/client-ecs';
import type { AwsClients } from '../clients.ts';
import { type Page, pageOf } from '../page.ts';

/** DescribeTasks takes a hundred tasks, which is also the longest page of ListTasks. */
const MAX_PAGE = 100;

/** A task that stopped. */
export interface EndedTask {
  taskArn: string;
  clusterArn: string;
  taskDefinitionArn: string;
  /** `service:NAME` for a task of a service. */
  group?: string;
  stopCode?: string;
  stoppedReason?: string;
  /** ISO 8601. */
  stoppedAt?: string;
  containers: { name?: string; exitCode?: number; reason?: string }[];
}

function toEndedTask(task: Task): EndedTask {
  const { group, stopCode, stoppedReason, stoppedAt, containers = [] } = task;
  return {
    taskArn: task.taskArn ?? '',
    clusterArn: task.clusterArn ?? '',
    taskDefinitionArn: task.taskDefinitionArn ?? '',
    ...(group !== undefined && { group }),
    ...(stopCode !== undefined && { stopCode }),
    ...(stoppedReason !== undefined && { stoppedReason }),
    ...(stoppedAt !== undefined && { stoppedAt: stoppedAt.toISOString() }),
    containers: containers.map(({ name, exitCode, reason }) => ({
      ...(name !== undefined && { name }),
      ...(exitCode !== undefined && { exitCode }),
      ...(reason !== undefined && { reason }),
    })),
  };
}

/** Lists the stopped tasks of a cluster, the last one first within a page: two calls a page, whatever its length. */
export async function listStoppedTasks(
  { ecs }: Pick<AwsClients, 'ecs'>,
  {
    cluster,
    family,
    nextToken,
    maxResults = MAX_PAGE,
  }: { cluster: string; family?: string | undefined } & Page,
) {
  const list = await ecs.send(
    new ListTasksCommand({
      cluster,
      desiredStatus: 'STOPPED',
      maxResults: Math.min(maxResults, MAX_PAGE),
      ...(family && { family }),
      ...(nextToken && { nextToken }),
    }),
  );
  const arns = list.taskArns ?? [];
  const { tasks = [] } =
    arns.length === 0 ? {} : await ecs.send(new DescribeTasksCommand({ cluster, tasks: arns }));
  const stopped = tasks.map(toEndedTask).sort((a, b) => (b.stoppedAt ?? '').localeCompare(a.stoppedAt ?? ''));
  return { tasks: stopped, ...pageOf(list) };
}

/**
 * Gives the task of a deployment that stopped last, if ECS still shows one that the service did not stop itself: two
 * calls.
 *
 * @param deploymentId As `ecs-svc/…`, which ECS says its tasks were started by.
 */
export async function lastStoppedOf(
  { ecs }: Pick<AwsClients, 'ecs'>,
  { cluster, service, deploymentId }: { cluster: string; service: string; deploymentId: string },
): Promise<EndedTask | undefined> {
  const { taskArns = [] } = await ecs.send(
    new ListTasksCommand({ cluster, serviceName: service, desiredStatus: 'STOPPED', maxResults: MAX_PAGE }),
  );
  if (taskArns.length === 0) return undefined;
  const { tasks = [] } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: taskArns }));
  return tasks
    .filter(
      ({ startedBy, stopCode }) => startedBy === deploymentId && stopCode !== 'ServiceSchedulerInitiated',
    )
    .map(toEndedTask)
    .sort((a, b) => (b.stoppedAt ?? '').localeCompare(a.stoppedAt ?? ''))[0];
}
