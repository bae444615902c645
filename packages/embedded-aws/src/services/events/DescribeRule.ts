import type { DescribeRuleRequest, DescribeRuleResponse } from '@aws-sdk/client-eventbridge';
import type { Operation } from '../../operation.ts';
import { checkBus, findRule } from './rule.ts';

/**
 * Gives a rule. Errors: ResourceNotFoundException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeRule.html
 */
export const DescribeRule: Operation<DescribeRuleRequest, DescribeRuleResponse> = (context, input) => {
  checkBus(input.EventBusName);
  return { ...findRule(context, input.Name), CreatedBy: context.accountId };
};
