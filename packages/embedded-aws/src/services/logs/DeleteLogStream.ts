import type { DeleteLogStreamRequest } from '@aws-sdk/client-cloudwatch-logs';
import type { Operation } from '../../operation.ts';
import { findLogGroup } from './log-group.ts';
import { findLogStream } from './log-stream.ts';

/**
 * Deletes a log stream with its events. Errors: ResourceNotFoundException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogStream.html
 */
export const DeleteLogStream: Operation<DeleteLogStreamRequest, object> = (context, input) =>
  context.database.transaction(() => {
    const group = findLogGroup(context, input.logGroupName);
    const { name } = findLogStream(context, group.name, input.logStreamName);
    context.database.run('DELETE FROM log_event WHERE group_name = ? AND stream_name = ?', group.name, name);
    context.database.run('DELETE FROM log_stream WHERE group_name = ? AND name = ?', group.name, name);
    return {};
  });
