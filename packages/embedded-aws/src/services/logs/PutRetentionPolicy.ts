import type { PutRetentionPolicyRequest } from '@aws-sdk/client-cloudwatch-logs';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { findLogGroup, INVALID_PARAMETER } from './log-group.ts';

/** The model has no values; they stand in the text of the page. */
const DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
].map(String);

/**
 * Sets how long a log group keeps its events. Errors: InvalidParameterException, ResourceNotFoundException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
export const PutRetentionPolicy: Operation<PutRetentionPolicyRequest, object> = (context, input) => {
  checkConstraints(INVALID_PARAMETER, [{ at: 'retentionInDays', value: input.retentionInDays, oneOf: DAYS }]);
  const { name } = findLogGroup(context, input.logGroupName);
  context.database.run(
    'INSERT OR REPLACE INTO log_retention (group_name, days) VALUES (?, ?)',
    name,
    Number(input.retentionInDays),
  );
  return {};
};
