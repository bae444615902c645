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
  taskDefinitionArn: string;
  /** When the task was asked for; ISO 8601. */
  createdAt: string;
  /** When it was RUNNING; absent before. Its secrets were read between the two. */
  startedAt?: string;
}

/** Gives the tasks of a cluster that run or are about to: two calls for a hundred tasks. */
export async function listRunningTasks(
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
    for (const { group = '', taskArn = '', taskDefinitionArn = '', ...task } of reply?.tasks ?? []) {
      found.push({
        taskArn,
        clusterArn,
        taskDefinitionArn,
        ...(group.startsWith(OF_SERVICE) && { serviceName: group.slice(OF_SERVICE.length) }),
        createdAt: task.createdAt?.toISOString() ?? '',
        ...(task.startedAt && { startedAt: task.startedAt.toISOString() }),
      });
    }
    nextToken = list.nextToken;
  } while (nextToken);
  return found;
}
