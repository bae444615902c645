import type { RemoveTargetsRequest, RemoveTargetsResponse } from '@aws-sdk/client-eventbridge';
import type { Operation } from '../../operation.ts';
import { findRule } from './rule.ts';

/**
 * Takes targets away from a rule. Errors: ResourceNotFoundException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RemoveTargets.html
 */
export const RemoveTargets: Operation<RemoveTargetsRequest, RemoveTargetsResponse> = (context, input) => {
  const { key } = findRule(context, { name: input.Rule, bus: input.EventBusName });
  for (const id of input.Ids ?? [])
    context.database.run('DELETE FROM event_target WHERE rule_name = ? AND id = ?', key, id);
  return { FailedEntryCount: 0, FailedEntries: [] };
};
