import type { ListRulesRequest, Rule, Target } from '@aws-sdk/client-eventbridge';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { type Page, pageOf } from '../../paging.ts';

const DEFAULT_BUS = 'default';
const MAX_PAGE = 100;

/** Gives the ARN of a rule of the default bus. */
export const ruleArn = ({ region, accountId }: OperationContext, name: string) =>
  `arn:aws:events:${region}:${accountId}:rule/${name}`;

/** Refuses another bus than the default one. */
export function checkBus(bus: string | undefined): void {
  const name = bus?.slice(bus.lastIndexOf('/') + 1) ?? DEFAULT_BUS;
  if (name === DEFAULT_BUS) return;
  throw new AwsError('ResourceNotFoundException', `Event bus ${name} does not exist.`);
}

/** Gives a rule; throws ResourceNotFoundException. */
export function findRule({ database }: OperationContext, name: string | undefined): Rule {
  const row = database.get<{ rule: string }>('SELECT rule FROM event_rule WHERE name = ?', String(name));
  if (row) return JSON.parse(row.rule);
  const message = `Rule ${name} does not exist on EventBus ${DEFAULT_BUS}.`;
  throw new AwsError('ResourceNotFoundException', message);
}

/** Writes a rule, new or changed. */
export function writeRule({ database }: OperationContext, rule: Rule): void {
  database.run(
    'INSERT INTO event_rule (name, rule) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET rule = excluded.rule',
    String(rule.Name),
    JSON.stringify(rule),
  );
}

/** Gives all rules by their names. */
export function listRules({ database }: OperationContext): Rule[] {
  const rows = database.all<{ rule: string }>('SELECT rule FROM event_rule ORDER BY name');
  return rows.map(({ rule }) => JSON.parse(rule));
}

/** Gives the targets of a rule by their ids. */
export function targetsOf({ database }: OperationContext, rule: string): Target[] {
  const rows = database.all<{ target: string }>(
    'SELECT target FROM event_target WHERE rule_name = ? ORDER BY id',
    rule,
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
