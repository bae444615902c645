import type { PutTargetsRequest, PutTargetsResponse } from '@aws-sdk/client-eventbridge';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findRule, targetsOf } from './rule.ts';

const MAX_TARGETS = 5;

/**
 * Gives a rule targets, or other ones under the same ids. Errors: LimitExceededException, ResourceNotFoundException,
 * ValidationException.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutTargets.html
 */
export const PutTargets: Operation<PutTargetsRequest, PutTargetsResponse> = (context, input) => {
  const { database } = context;
  const { key } = findRule(context, { name: input.Rule, bus: input.EventBusName });
  const targets = input.Targets ?? [];
  for (const { Arn, EcsParameters } of targets) {
    if (/^arn:[^:]+:ecs:/.test(Arn ?? '') && !EcsParameters?.TaskDefinitionArn)
      throw new AwsError('ValidationException', 'Parameter(s) EcsParameters must be specified for target.');
  }
  return database.transaction(() => {
    const ids = new Set([...targetsOf(context, key), ...targets].map(({ Id }) => Id));
    if (ids.size > MAX_TARGETS)
      throw new AwsError(
        'LimitExceededException',
        'The requested resource exceeds the maximum number allowed.',
      );
    for (const target of targets)
      database.run(
        'INSERT INTO event_target (rule_name, id, target) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET target = excluded.target',
        key,
        String(target.Id),
        JSON.stringify(target),
      );
    return { FailedEntryCount: 0, FailedEntries: [] };
  });
};
