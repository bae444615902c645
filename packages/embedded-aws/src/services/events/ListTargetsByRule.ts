import type { ListTargetsByRuleRequest, ListTargetsByRuleResponse } from '@aws-sdk/client-eventbridge';
import type { Operation } from '../../operation.ts';
import { eventsPage, findRule, targetsOf } from './rule.ts';

/**
 * Lists the targets of a rule. Errors: InvalidNextTokenException, ResourceNotFoundException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTargetsByRule.html
 */
export const ListTargetsByRule: Operation<ListTargetsByRuleRequest, ListTargetsByRuleResponse> = (
  context,
  input,
) => {
  const { key } = findRule(context, { name: input.Rule, bus: input.EventBusName });
  const targets = targetsOf(context, key);
  const { items, nextToken } = eventsPage('ListTargetsByRule', targets, ({ Id = '' }) => Id, input);
  return { Targets: items, NextToken: nextToken };
};
