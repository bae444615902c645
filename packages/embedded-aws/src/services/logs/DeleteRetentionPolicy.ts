import type { DeleteRetentionPolicyRequest } from '@aws-sdk/client-cloudwatch-logs';
import type { Operation } from '../../operation.ts';
import { findLogGroup } from './log-group.ts';

/**
 * Lets a log group keep its events for ever. Errors: ResourceNotFoundException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteRetentionPolicy.html
 */
export const DeleteRetentionPolicy: Operation<DeleteRetentionPolicyRequest, object> = (context, input) => {
  const { name } = findLogGroup(context, input.logGroupName);
  context.database.run('DELETE FROM log_retention WHERE group_name = ?', name);
  return {};
};
