import type { DeleteLogGroupRequest } from '@aws-sdk/client-cloudwatch-logs';
import type { Operation } from '../../operation.ts';
import { findLogGroup } from './log-group.ts';

/**
 * Deletes a log group with its streams and events. Errors: ResourceNotFoundException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogGroup.html
 */
export const DeleteLogGroup: Operation<DeleteLogGroupRequest, object> = (context, input) =>
  context.database.transaction(() => {
    const { name } = findLogGroup(context, input.logGroupName);
    for (const table of ['log_event', 'log_stream', 'log_retention']) {
      context.database.run(`DELETE FROM ${table} WHERE group_name = ?`, name);
    }
    context.database.run('DELETE FROM log_group WHERE name = ?', name);
    return {};
  });
