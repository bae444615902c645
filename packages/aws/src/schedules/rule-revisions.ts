import {
  ListEventBusesCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { type AwsFailure, readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { groupBy } from '../group-by.ts';
import { type Pace, paced } from '../paced.ts';
import type { ScheduledRevision } from './scheduled-revisions.ts';
import { SCHEDULES_PAGE, schedulesPace } from './schedules-pace.ts';

/** The bus that every account has, and the only one with rules that ring by the clock. */
const DEFAULT_BUS = 'default';

/** What rules of EventBridge start, and what of them could not be read. */
export interface RuleRevisions {
  found: ScheduledRevision[];
  notRead: {
    /** The buses whose rules could not be read; undefined where it is not known which buses there are. */
    buses: string[] | undefined;
    failure: AwsFailure;
  }[];
}

/**
 * Gives the task definitions that rules of Amazon EventBridge start, on all event buses of the Region. Where the buses
 * can't be listed, the rules of the default one are read; a bus that can't be read keeps no other from being read.
 *
 * @throws what is no failure of AWS
 * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html
 */
export async function readRuleRevisions({ events }: Pick<AwsClients, 'events'>): Promise<RuleRevisions> {
  const pace = schedulesPace();
  const result: RuleRevisions = { found: [], notRead: [] };
  let buses = [DEFAULT_BUS];
  try {
    buses = await listBuses(events, pace);
  } catch (error) {
    result.notRead.push({ buses: undefined, failure: readAwsFailure(error) });
  }
  const failed: { bus: string; failure: AwsFailure }[] = [];
  for (const bus of buses) {
    try {
      result.found.push(...(await readBus(events, bus, pace)));
    } catch (error) {
      failed.push({ bus, failure: readAwsFailure(error) });
    }
  }
  // One right that is missing fails on every bus.
  for (const [first, ...others] of groupBy(
    failed,
    ({ failure }) => `${failure.operation} ${failure.code}`,
  ).values())
    if (first)
      result.notRead.push({ buses: [first, ...others].map(({ bus }) => bus), failure: first.failure });
  return result;
}

async function listBuses(events: AwsClients['events'], { budget }: Pace): Promise<string[]> {
  const buses: string[] = [];
  let NextToken: string | undefined;
  do {
    await budget.take();
    const page = await events.send(new ListEventBusesCommand({ Limit: SCHEDULES_PAGE, NextToken }));
    buses.push(...(page.EventBuses ?? []).flatMap(({ Name }) => Name ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  return buses;
}

async function readBus(
  events: AwsClients['events'],
  EventBusName: string,
  pace: Pace,
): Promise<ScheduledRevision[]> {
  const rules: string[] = [];
  let NextToken: string | undefined;
  do {
    await pace.budget.take();
    const page = await events.send(new ListRulesCommand({ EventBusName, Limit: SCHEDULES_PAGE, NextToken }));
    rules.push(...(page.Rules ?? []).flatMap(({ Name }) => Name ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  const of = EventBusName === DEFAULT_BUS ? 'of EventBridge' : `of the event bus ${EventBusName}`;
  const found: ScheduledRevision[] = [];
  await paced(rules, pace, async (Rule) => {
    const { Targets = [] } = await events.send(
      new ListTargetsByRuleCommand({ Rule, EventBusName, Limit: SCHEDULES_PAGE }),
    );
    for (const { EcsParameters } of Targets)
      if (EcsParameters?.TaskDefinitionArn)
        found.push({ taskDefinition: EcsParameters.TaskDefinitionArn, by: `rule ${Rule} ${of}` });
  });
  return found;
}
