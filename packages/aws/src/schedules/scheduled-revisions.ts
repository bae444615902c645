import { ListRulesCommand, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';
import { GetScheduleCommand, ListSchedulesCommand, type ScheduleSummary } from '@aws-sdk/client-scheduler';
import type { AwsClients } from '../clients.ts';
import { paced } from '../paced.ts';
import { RateBudget } from '../rate-budget.ts';

/** A task definition that a rule or a schedule starts. */
export interface ScheduledRevision {
  /** As the schedule names it: an ARN, with or without a revision. */
  taskDefinition: string;
  /** Who starts it, in words. */
  by: string;
}

const MAX_PAGE = 100;
/** Neither service tells targets with its list: one call for each rule of the default bus, and each schedule of a cluster. */
const PACE = { atOnce: 5, perSecond: 20 };
const CLUSTER = /^arn:[^:]+:ecs:[^:]+:\d{12}:cluster\//;

/**
 * Gives the task definitions that rules of Amazon EventBridge start, on the default bus.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html
 */
export async function listRuleRevisions({
  events,
}: Pick<AwsClients, 'events'>): Promise<ScheduledRevision[]> {
  const rules: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await events.send(new ListRulesCommand({ Limit: MAX_PAGE, NextToken }));
    rules.push(...(page.Rules ?? []).flatMap(({ Name }) => Name ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  const found: ScheduledRevision[] = [];
  await paced(rules, pace(), async (Rule) => {
    const { Targets = [] } = await events.send(new ListTargetsByRuleCommand({ Rule, Limit: MAX_PAGE }));
    for (const { EcsParameters } of Targets)
      if (EcsParameters?.TaskDefinitionArn)
        found.push({ taskDefinition: EcsParameters.TaskDefinitionArn, by: `rule ${Rule} of EventBridge` });
  });
  return found;
}

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
    const page = await scheduler.send(new ListSchedulesCommand({ MaxResults: MAX_PAGE, NextToken }));
    schedules.push(...(page.Schedules ?? []).filter(({ Target }) => CLUSTER.test(Target?.Arn ?? '')));
    NextToken = page.NextToken;
  } while (NextToken);
  const found: ScheduledRevision[] = [];
  await paced(schedules, pace(), async ({ Name, GroupName }) => {
    const { Target } = await scheduler.send(new GetScheduleCommand({ Name, GroupName }));
    const taskDefinition = Target?.EcsParameters?.TaskDefinitionArn;
    if (taskDefinition) found.push({ taskDefinition, by: `schedule ${GroupName}/${Name}` });
  });
  return found;
}

const pace = () => ({ atOnce: PACE.atOnce, budget: new RateBudget(PACE.perSecond) });
