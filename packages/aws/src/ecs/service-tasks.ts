import { DescribeTasksCommand, ListTasksCommand } from '@aws-sdk/client-ecs';
import type { AwsClients } from '../clients.ts';

/** DescribeTasks takes a hundred tasks, which is also the longest page of ListTasks. */
const MAX_PAGE = 100;
const OF_SERVICE = 'service:';

/** When a task of a service began, and what it runs. */
export interface ServiceTask {
  taskArn: string;
  serviceName: string;
  taskDefinitionArn: string;
  /** When the task was asked for; ISO 8601. */
  createdAt: string;
  /** When it was RUNNING; absent before. Its secrets were read between the two. */
  startedAt?: string;
}

/** Gives the tasks of all services of a cluster that run or are about to: two calls for a hundred tasks. */
export async function listServiceTasks(
  { ecs }: Pick<AwsClients, 'ecs'>,
  cluster: string,
): Promise<ServiceTask[]> {
  const found: ServiceTask[] = [];
  let nextToken: string | undefined;
  do {
    const list = await ecs.send(
      new ListTasksCommand({ cluster, desiredStatus: 'RUNNING', maxResults: MAX_PAGE, nextToken }),
    );
    const arns = list.taskArns ?? [];
    const reply =
      arns.length === 0 ? undefined : await ecs.send(new DescribeTasksCommand({ cluster, tasks: arns }));
    for (const { group = '', taskArn = '', taskDefinitionArn = '', ...task } of reply?.tasks ?? []) {
      if (!group.startsWith(OF_SERVICE)) continue;
      found.push({
        taskArn,
        taskDefinitionArn,
        serviceName: group.slice(OF_SERVICE.length),
        createdAt: task.createdAt?.toISOString() ?? '',
        ...(task.startedAt && { startedAt: task.startedAt.toISOString() }),
      });
    }
    nextToken = list.nextToken;
  } while (nextToken);
  return found;
}
