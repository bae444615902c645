import type { CreateLogGroupRequest } from '@aws-sdk/client-cloudwatch-logs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';

/**
 * Creates a log group. Errors: ResourceAlreadyExistsException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 */
export const CreateLogGroup: Operation<CreateLogGroupRequest, object> = ({ database, now }, input) => {
  const added = database.run(
    'INSERT INTO log_group (name, class, kms_key_id, created_at, tags) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    String(input.logGroupName),
    input.logGroupClass ?? 'STANDARD',
    input.kmsKeyId ?? null,
    now().getTime(),
    JSON.stringify(input.tags ?? {}),
  );
  if (added === 0)
    throw new AwsError('ResourceAlreadyExistsException', 'The specified log group already exists');
  return {};
};
