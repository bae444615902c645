import { listStoppedTasks } from '@purser/aws';
import { explainStop } from '@purser/task-definition';
import { os } from '../../router.ts';

/** Stopped tasks with the cause of each. Their revisions are not read: that would be a call for a row. */
export const stoppedTasks = os.launchFailures.stoppedTasks.handler(async ({ input, context }) => {
  const { tasks, ...page } = await listStoppedTasks(context.clients, input);
  return { tasks: tasks.map((task) => ({ ...task, failures: explainStop(task) })), ...page };
});
