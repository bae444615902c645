import type { ListRulesRequest, ListRulesResponse } from '@aws-sdk/client-eventbridge';
import type { Operation } from '../../operation.ts';
import { checkBus, eventsPage, listRules } from './rule.ts';

/**
 * Lists rules by their names. Errors: InvalidNextTokenException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html
 */
export const ListRules: Operation<ListRulesRequest, ListRulesResponse> = (context, input) => {
  checkBus(input.EventBusName);
  const rules = listRules(context).filter(({ Name = '' }) => Name.startsWith(input.NamePrefix ?? ''));
  const { items, nextToken } = eventsPage('ListRules', rules, ({ Name = '' }) => Name, input);
  return { Rules: items, NextToken: nextToken };
};
