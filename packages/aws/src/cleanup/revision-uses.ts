import { nameOfArn } from '@purser/task-definition';
import type { RunningTask } from '../ecs/running-tasks.ts';
import type { ScheduledRevision } from '../schedules/scheduled-revisions.ts';
import type { RunningService } from '../where-used/running-services.ts';

/**
 * Gives who uses each revision, in words, by its ARN. A schedule that names a family without a revision uses the newest
 * ACTIVE one.
 *
 * @param newest Gives the ARN of the newest ACTIVE revision of a family.
 */
export function usesByRevision(
  services: readonly RunningService[],
  tasks: readonly RunningTask[],
  scheduled: readonly ScheduledRevision[],
  newest: (family: string) => string | undefined,
): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  const add = (arn: string, use: string) => uses.set(arn, [...(uses.get(arn) ?? []), use]);
  for (const { taskDefinitionArns, serviceName, clusterArn } of services)
    for (const arn of taskDefinitionArns)
      add(arn, `service ${serviceName} of cluster ${nameOfArn(clusterArn)}`);
  const alone = new Map<string, number>();
  for (const { taskDefinitionArn, serviceName } of tasks)
    if (serviceName === undefined) alone.set(taskDefinitionArn, (alone.get(taskDefinitionArn) ?? 0) + 1);
  for (const [arn, count] of alone) add(arn, count === 1 ? 'a running task' : `${count} running tasks`);
  for (const { taskDefinition, by } of scheduled) {
    const name = nameOfArn(taskDefinition);
    const arn = name.includes(':') ? taskDefinition : newest(name);
    if (arn !== undefined) add(arn, by);
  }
  return uses;
}
