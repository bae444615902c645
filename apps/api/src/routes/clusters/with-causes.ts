import { type ClusterNews, describeTaskDefinition, type TaskDetail, type TaskSummary } from '@purser/aws';
import { explainStop, fromDescribed } from '@purser/task-definition';
import type { AppContext } from '../../context.ts';

/** Tells why a task of a list stopped. Its revision is not read: that would be a call for a row. */
export function withCauses(task: TaskSummary) {
  return { ...task, failures: task.stopCode === undefined ? [] : explainStop(task) };
}

/** Tells why one task stopped, with the fields of its revision that are to blame. */
export async function withFields(
  { clients, descriptions }: Pick<AppContext, 'clients' | 'descriptions'>,
  task: TaskDetail,
) {
  const causes = withCauses(task).failures;
  if (causes.length === 0) return { ...task, failures: causes };
  const name = task.taskDefinitionArn;
  const described = await descriptions
    .run(name, () => describeTaskDefinition(clients, name))
    // The revision may have been deleted: its causes are told without it.
    .catch(() => undefined);
  if (described === undefined) return { ...task, failures: causes };
  return { ...task, failures: explainStop(task, fromDescribed(described.taskDefinition)) };
}

/** The same for all tasks of what is new. */
export async function withCausesOfAll(
  context: Pick<AppContext, 'clients' | 'descriptions'>,
  { tasks, task, ...news }: ClusterNews,
) {
  return {
    ...news,
    ...(tasks && { tasks: tasks.map(withCauses) }),
    ...(task && { task: await withFields(context, task) }),
  };
}
