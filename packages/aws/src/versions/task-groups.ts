import type { RunningTask } from '../ecs/running-tasks.ts';
import { groupBy } from '../group-by.ts';

/** What running tasks that no service started have in common: RunTask, StartTask, a rule or a schedule began them. */
export interface TaskGroup {
  clusterArn: string;
  /** As ECS names it: `family:` and the family, unless whoever ran the tasks named another. */
  group: string;
  taskDefinitionArn: string;
  /** What whoever ran them wrote there; EventBridge writes its rule or schedule. */
  startedBy?: string;
  /** Those that were asked for first come first. */
  tasks: RunningTask[];
}

/** Puts the tasks that no service started together by cluster, group, revision and starter. */
export function groupsOfTasks(tasks: readonly RunningTask[]): TaskGroup[] {
  const alone = tasks.filter(({ serviceName }) => serviceName === undefined);
  const groups = groupBy(alone, ({ clusterArn, group, taskDefinitionArn, startedBy }) =>
    JSON.stringify([clusterArn, group, taskDefinitionArn, startedBy]),
  );
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const { clusterArn, group, taskDefinitionArn, startedBy } = first;
    const sorted = some.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
    return { clusterArn, group, taskDefinitionArn, ...(startedBy && { startedBy }), tasks: sorted };
  });
}
