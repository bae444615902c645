import type { RemoveTargetsRequest, RemoveTargetsResponse } from '@aws-sdk/client-eventbridge';
import type { Operation } from '../../operation.ts';
import { checkBus, findRule } from './rule.ts';

/**
 * Takes targets away from a rule. Errors: ResourceNotFoundException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RemoveTargets.html
 */
export const RemoveTargets: Operation<RemoveTargetsRequest, RemoveTargetsResponse> = (context, input) => {
  checkBus(input.EventBusName);
  const { Name = '' } = findRule(context, input.Rule);
  for (const id of input.Ids ?? [])
    context.database.run('DELETE FROM event_target WHERE rule_name = ? AND id = ?', Name, id);
  return { FailedEntryCount: 0, FailedEntries: [] };
};
