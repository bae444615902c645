import type {
  ListRuleNamesByTargetRequest,
  ListRuleNamesByTargetResponse,
} from '@aws-sdk/client-eventbridge';
import type { Operation } from '../../operation.ts';
import { findBus } from './bus.ts';
import { eventsPage, listRules, ruleKey, targetsOf } from './rule.ts';

/**
 * Lists the rules that have a target. Errors: InvalidNextTokenException, ResourceNotFoundException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRuleNamesByTarget.html
 */
export const ListRuleNamesByTarget: Operation<ListRuleNamesByTargetRequest, ListRuleNamesByTargetResponse> = (
  context,
  input,
) => {
  const bus = findBus(context, input.EventBusName);
  const names = listRules(context, bus)
    .map(({ Name = '' }) => Name)
    .filter((name) => targetsOf(context, ruleKey({ name, bus })).some(({ Arn }) => Arn === input.TargetArn));
  const { items, nextToken } = eventsPage('ListRuleNamesByTarget', names, (name) => name, input);
  return { RuleNames: items, NextToken: nextToken };
};
