import type { CreateLogStreamRequest } from '@aws-sdk/client-cloudwatch-logs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findLogGroup } from './log-group.ts';
import { addLogStream } from './log-stream.ts';

/**
 * Creates a log stream. Errors: ResourceNotFoundException, ResourceAlreadyExistsException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogStream.html
 */
export const CreateLogStream: Operation<CreateLogStreamRequest, object> = (context, input) =>
  context.database.transaction(() => {
    const { name } = findLogGroup(context, input.logGroupName);
    if (!addLogStream(context, name, String(input.logStreamName))) {
      throw new AwsError('ResourceAlreadyExistsException', 'The specified log stream already exists');
    }
    return {};
  });
