import type { PutRuleRequest, PutRuleResponse } from '@aws-sdk/client-eventbridge';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { DEFAULT_BUS, findBus } from './bus.ts';
import { ruleArn, ruleKey, writeRule } from './rule.ts';

/**
 * Creates a rule, or gives it another schedule or pattern. Errors: ResourceNotFoundException, ValidationException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html
 */
export const PutRule: Operation<PutRuleRequest, PutRuleResponse> = (context, input) => {
  const { Name = '', ScheduleExpression, EventPattern, State = 'ENABLED', Description, RoleArn } = input;
  const bus = findBus(context, input.EventBusName);
  if (!ScheduleExpression && !EventPattern) {
    const message = 'Parameter(s) EventPattern or ScheduleExpression must be specified.';
    throw new AwsError('ValidationException', message);
  }
  if (ScheduleExpression && !/^(rate|cron)\(.+\)$/.test(ScheduleExpression))
    throw new AwsError('ValidationException', 'Parameter ScheduleExpression is not valid.');
  if (ScheduleExpression && bus !== DEFAULT_BUS) {
    const message = 'ScheduleExpression is supported only on the default event bus.';
    throw new AwsError('ValidationException', message);
  }
  const rule = { name: Name, bus };
  const Arn = ruleArn(context, rule);
  writeRule(context, ruleKey(rule), {
    Name,
    Arn,
    State,
    EventBusName: bus,
    ...(ScheduleExpression && { ScheduleExpression }),
    ...(EventPattern && { EventPattern }),
    ...(Description && { Description }),
    ...(RoleArn && { RoleArn }),
  });
  return { RuleArn: Arn };
};
