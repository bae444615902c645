import { GetScheduleCommand, ListSchedulesCommand, type ScheduleSummary } from '@aws-sdk/client-scheduler';
import type { AwsClients } from '../clients.ts';
import { paced } from '../paced.ts';
import { SCHEDULES_PAGE, schedulesPace } from './schedules-pace.ts';

/** A task definition that a rule or a schedule starts. */
export interface ScheduledRevision {
  /** As the schedule names it: an ARN, with or without a revision. */
  taskDefinition: string;
  /** Who starts it, in words. */
  by: string;
}

const CLUSTER = /^arn:[^:]+:ecs:[^:]+:\d{12}:cluster\//;

/**
 * Gives the task definitions that schedules of EventBridge Scheduler start.
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_EcsParameters.html
 */
export async function listScheduleRevisions({
  scheduler,
}: Pick<AwsClients, 'scheduler'>): Promise<ScheduledRevision[]> {
  const schedules: ScheduleSummary[] = [];
  let NextToken: string | undefined;
  do {
    const page = await scheduler.send(new ListSchedulesCommand({ MaxResults: SCHEDULES_PAGE, NextToken }));
    schedules.push(...(page.Schedules ?? []).filter(({ Target }) => CLUSTER.test(Target?.Arn ?? '')));
    NextToken = page.NextToken;
  } while (NextToken);
  const found: ScheduledRevision[] = [];
  await paced(schedules, schedulesPace(), async ({ Name, GroupName }) => {
    const { Target } = await scheduler.send(new GetScheduleCommand({ Name, GroupName }));
    const taskDefinition = Target?.EcsParameters?.TaskDefinitionArn;
    if (taskDefinition) found.push({ taskDefinition, by: `schedule ${GroupName}/${Name}` });
  });
  return found;
}
