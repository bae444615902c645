import type { RolloutStep, RolloutSummary } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';

/** How far a rollout is, as in `16 of 40, 1 failed`. */
export function doneOf(counts: RolloutSummary['counts']): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const failed = counts.failed > 0 ? `, ${counts.failed} failed` : '';
  return `${counts.succeeded} of ${total} done${failed}`;
}

/** What a rollout gives its services. */
export const whatOf = ({ taskDefinition }: Pick<RolloutSummary, 'taskDefinition'>) =>
  taskDefinition ?? 'New tasks of what runs';

/** What ECS says of the deployment of a service, as in `web:3, IN_PROGRESS, 1 of 2 tasks run, 3 failed`. */
export function deploymentOf(step: RolloutStep): string {
  const { deploymentId, taskDefinitionArn = '', rolloutState, runningCount = 0, desiredCount = 0 } = step;
  if (deploymentId === undefined) return '-';
  const tasks = `${runningCount} of ${desiredCount} ${desiredCount === 1 ? 'task runs' : 'tasks run'}`;
  const failed = step.failedTasks ? `${step.failedTasks} failed` : undefined;
  return [nameOfArn(taskDefinitionArn), rolloutState, tasks, failed].filter(Boolean).join(', ');
}

/** The revision that the deployment of a service runs. */
export function revisionOf({
  taskDefinitionArn,
}: RolloutStep): { family: string; revision: number } | undefined {
  const [family, revision] = nameOfArn(taskDefinitionArn ?? '').split(':');
  return family && revision ? { family, revision: Number(revision) } : undefined;
}
