import type { ListRulesRequest, Rule, Target } from '@aws-sdk/client-eventbridge';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { type Page, pageOf } from '../../paging.ts';
import { DEFAULT_BUS, findBus } from './bus.ts';

const MAX_PAGE = 100;

/** A rule by its name and that of its bus. */
export interface RuleName {
  name: string;
  bus: string;
}

/** What a rule is kept by, and its ARN ends with. */
export const ruleKey = ({ name, bus }: RuleName) => (bus === DEFAULT_BUS ? name : `${bus}/${name}`);

/** Gives the ARN of a rule. */
export const ruleArn = ({ region, accountId }: OperationContext, rule: RuleName) =>
  `arn:aws:events:${region}:${accountId}:rule/${ruleKey(rule)}`;

/** Gives a rule and what it is kept by; throws ResourceNotFoundException, also for a bus that is not there. */
export function findRule(
  context: OperationContext,
  { name = '', bus }: { name: string | undefined; bus: string | undefined },
): { rule: Rule; key: string } {
  const found = findBus(context, bus);
  const key = ruleKey({ name, bus: found });
  const row = context.database.get<{ rule: string }>('SELECT rule FROM event_rule WHERE name = ?', key);
  if (row) return { rule: JSON.parse(row.rule), key };
  throw new AwsError('ResourceNotFoundException', `Rule ${name} does not exist on EventBus ${found}.`);
}

/** Writes a rule, new or changed. */
export function writeRule({ database }: OperationContext, key: string, rule: Rule): void {
  database.run(
    'INSERT INTO event_rule (name, rule) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET rule = excluded.rule',
    key,
    JSON.stringify(rule),
  );
}

/** Gives all rules of a bus by their names; throws ResourceNotFoundException for a bus that is not there. */
export function listRules(context: OperationContext, bus: string | undefined): Rule[] {
  const name = findBus(context, bus);
  const rows = context.database.all<{ rule: string }>('SELECT rule FROM event_rule ORDER BY name');
  return rows.map(({ rule }): Rule => JSON.parse(rule)).filter(({ EventBusName }) => EventBusName === name);
}

/** Gives the targets of a rule by their ids. */
export function targetsOf({ database }: OperationContext, key: string): Target[] {
  const rows = database.all<{ target: string }>(
    'SELECT target FROM event_target WHERE rule_name = ? ORDER BY id',
    key,
  );
  return rows.map(({ target }) => JSON.parse(target));
}

/** Cuts a page out of a list of EventBridge. */
export function eventsPage<Item>(
  list: string,
  items: Item[],
  keyOf: (item: Item) => string,
  { Limit, NextToken }: Pick<ListRulesRequest, 'Limit' | 'NextToken'>,
): Page<Item> {
  return pageOf(items, {
    list,
    keyOf,
    limit: Limit ?? MAX_PAGE,
    token: NextToken,
    invalidToken: () => new AwsError('InvalidNextTokenException', 'The next token is not valid.'),
  });
}
