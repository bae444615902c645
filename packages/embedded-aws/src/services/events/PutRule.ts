import type { PutRuleRequest, PutRuleResponse } from '@aws-sdk/client-eventbridge';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { checkBus, ruleArn, writeRule } from './rule.ts';

/**
 * Creates a rule, or gives it another schedule or pattern. Errors: ValidationException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html
 */
export const PutRule: Operation<PutRuleRequest, PutRuleResponse> = (context, input) => {
  const { Name = '', ScheduleExpression, EventPattern, State = 'ENABLED', Description, RoleArn } = input;
  checkBus(input.EventBusName);
  if (!ScheduleExpression && !EventPattern) {
    const message = 'Parameter(s) EventPattern or ScheduleExpression must be specified.';
    throw new AwsError('ValidationException', message);
  }
  if (ScheduleExpression && !/^(rate|cron)\(.+\)$/.test(ScheduleExpression))
    throw new AwsError('ValidationException', 'Parameter ScheduleExpression is not valid.');
  const Arn = ruleArn(context, Name);
  writeRule(context, {
    Name,
    Arn,
    State,
    EventBusName: 'default',
    ...(ScheduleExpression && { ScheduleExpression }),
    ...(EventPattern && { EventPattern }),
    ...(Description && { Description }),
    ...(RoleArn && { RoleArn }),
  });
  return { RuleArn: Arn };
};
