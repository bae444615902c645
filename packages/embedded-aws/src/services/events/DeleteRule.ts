import type { DeleteRuleRequest } from '@aws-sdk/client-eventbridge';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findBus } from './bus.ts';
import { ruleKey, targetsOf } from './rule.ts';

/**
 * Deletes a rule that has no targets; one that is not there is no error. Errors: ValidationException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_DeleteRule.html
 */
export const DeleteRule: Operation<DeleteRuleRequest, object> = (context, { Name = '', EventBusName }) => {
  const key = ruleKey({ name: Name, bus: findBus(context, EventBusName) });
  if (targetsOf(context, key).length > 0)
    throw new AwsError('ValidationException', "Rule can't be deleted since it has targets.");
  context.database.run('DELETE FROM event_rule WHERE name = ?', key);
  return {};
};
