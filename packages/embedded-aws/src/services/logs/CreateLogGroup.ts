import type { CreateLogGroupRequest } from '@aws-sdk/client-cloudwatch-logs';
import { AwsError } from '../../aws-error.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { INVALID_PARAMETER, LOG_GROUP_NAME } from './log-group.ts';

const CLASSES = ['STANDARD', 'INFREQUENT_ACCESS', 'DELIVERY'];

/**
 * Creates a log group.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 */
export const CreateLogGroup: Operation<CreateLogGroupRequest, object> = ({ database, now }, input) => {
  checkConstraints(INVALID_PARAMETER, [
    {
      at: 'logGroupName',
      value: input.logGroupName,
      required: true,
      min: 1,
      max: 512,
      pattern: LOG_GROUP_NAME,
    },
    { at: 'kmsKeyId', value: input.kmsKeyId, max: 256 },
    { at: 'tags', value: input.tags, min: 1, max: 50 },
    { at: 'logGroupClass', value: input.logGroupClass, oneOf: CLASSES },
  ]);
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
