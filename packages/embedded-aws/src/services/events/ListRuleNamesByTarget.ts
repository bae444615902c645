import type {
  ListRuleNamesByTargetRequest,
  ListRuleNamesByTargetResponse,
} from '@aws-sdk/client-eventbridge';
import type { Operation } from '../../operation.ts';
import { checkBus, eventsPage, listRules, targetsOf } from './rule.ts';

/**
 * Lists the rules that have a target. Errors: InvalidNextTokenException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRuleNamesByTarget.html
 */
export const ListRuleNamesByTarget: Operation<ListRuleNamesByTargetRequest, ListRuleNamesByTargetResponse> = (
  context,
  input,
) => {
  checkBus(input.EventBusName);
  const names = listRules(context)
    .map(({ Name = '' }) => Name)
    .filter((name) => targetsOf(context, name).some(({ Arn }) => Arn === input.TargetArn));
  const { items, nextToken } = eventsPage('ListRuleNamesByTarget', names, (name) => name, input);
  return { RuleNames: items, NextToken: nextToken };
};
