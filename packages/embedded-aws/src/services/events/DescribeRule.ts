import type { DescribeRuleRequest, DescribeRuleResponse } from '@aws-sdk/client-eventbridge';
import type { Operation } from '../../operation.ts';
import { findRule } from './rule.ts';

/**
 * Gives a rule. Errors: ResourceNotFoundException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DescribeRule.html
 */
export const DescribeRule: Operation<DescribeRuleRequest, DescribeRuleResponse> = (context, input) => {
  const { rule } = findRule(context, { name: input.Name, bus: input.EventBusName });
  return { ...rule, CreatedBy: context.accountId };
};
