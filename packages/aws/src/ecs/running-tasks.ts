import { DescribeTasksCommand, ListTasksCommand } from '@aws-sdk/client-ecs';
import type { AwsClients } from '../clients.ts';

/** DescribeTasks takes a hundred tasks, which is also the longest page of ListTasks. */
const MAX_PAGE = 100;
const OF_SERVICE = 'service:';

/** When a task began, and what it runs. */
export interface RunningTask {
  taskArn: string;
  clusterArn: string;
  /** The service that started it; absent for a task that was run by itself. */
  serviceName?: string;
  /** As ECS names it, such as `service:web` or `family:nightly`. */
  group: string;
  /** What whoever started it wrote there; ECS itself for a task of a service. */
  startedBy?: string;
  taskDefinitionArn: string;
  /** When the task was asked for; ISO 8601. */
  createdAt: string;
  /** When it was RUNNING; absent before. Its secrets were read between the two. */
  startedAt?: string;
}

/** Gives the tasks of clusters that run or are about to: two calls for a hundred tasks of a cluster. */
export async function listTasksOfClusters(
  clients: Pick<AwsClients, 'ecs'>,
  clusterArns: Iterable<string>,
): Promise<RunningTask[]> {
  const tasks: RunningTask[] = [];
  for (const cluster of clusterArns) tasks.push(...(await listRunningTasks(clients, cluster)));
  return tasks;
}

/** Gives the tasks of a cluster that run or are about to: two calls for a hundred tasks. */
async function listRunningTasks(
  { ecs }: Pick<AwsClients, 'ecs'>,
  clusterArn: string,
): Promise<RunningTask[]> {
  const found: RunningTask[] = [];
  let nextToken: string | undefined;
  do {
    const list = await ecs.send(
      new ListTasksCommand({
        cluster: clusterArn,
        desiredStatus: 'RUNNING',
        maxResults: MAX_PAGE,
        nextToken,
      }),
    );
    const tasks = list.taskArns ?? [];
    const reply =
      tasks.length === 0
        ? undefined
        : await ecs.send(new DescribeTasksCommand({ cluster: clusterArn, tasks }));
    for (const { group = '', startedBy, taskArn = '', taskDefinitionArn = '', ...task } of reply?.tasks ??
      []) {
      found.push({
        taskArn,
        clusterArn,
        taskDefinitionArn,
        group,
        ...(startedBy && { startedBy }),
        ...(group.startsWith(OF_SERVICE) && { serviceName: group.slice(OF_SERVICE.length) }),
        createdAt: task.createdAt?.toISOString() ?? '',
        ...(task.startedAt && { startedAt: task.startedAt.toISOString() }),
      });
    }
    nextToken = list.nextToken;
  } while (nextToken);
  return found;
}
