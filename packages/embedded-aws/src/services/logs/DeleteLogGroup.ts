import type { DeleteLogGroupRequest } from '@aws-sdk/client-cloudwatch-logs';
import { AwsError } from '../../aws-error.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { INVALID_PARAMETER, LOG_GROUP_NAME } from './log-group.ts';

/**
 * Deletes a log group.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DeleteLogGroup.html
 */
export const DeleteLogGroup: Operation<DeleteLogGroupRequest, object> = ({ database }, input) => {
  checkConstraints(INVALID_PARAMETER, [
    {
      at: 'logGroupName',
      value: input.logGroupName,
      required: true,
      min: 1,
      max: 512,
      pattern: LOG_GROUP_NAME,
    },
  ]);
  if (database.run('DELETE FROM log_group WHERE name = ?', String(input.logGroupName)) === 0) {
    throw new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
  }
  return {};
};
