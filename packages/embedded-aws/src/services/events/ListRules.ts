import type { ListRulesRequest, ListRulesResponse } from '@aws-sdk/client-eventbridge';
import type { Operation } from '../../operation.ts';
import { eventsPage, listRules } from './rule.ts';

/**
 * Lists the rules of a bus by their names. Errors: InvalidNextTokenException, ResourceNotFoundException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html
 */
export const ListRules: Operation<ListRulesRequest, ListRulesResponse> = (context, input) => {
  const rules = listRules(context, input.EventBusName).filter(({ Name = '' }) =>
    Name.startsWith(input.NamePrefix ?? ''),
  );
  const { items, nextToken } = eventsPage('ListRules', rules, ({ Name = '' }) => Name, input);
  return { Rules: items, NextToken: nextToken };
};
