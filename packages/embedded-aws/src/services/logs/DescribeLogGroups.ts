import type {
  DescribeLogGroupsRequest,
  DescribeLogGroupsResponse,
  LogGroup,
} from '@aws-sdk/client-cloudwatch-logs';
import { AwsError } from '../../aws-error.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Operation, OperationContext } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { INVALID_PARAMETER, LOG_GROUP_NAME, type LogGroupRow } from './log-group.ts';

/**
 * Lists log groups by name.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html
 */
export const DescribeLogGroups: Operation<DescribeLogGroupsRequest, DescribeLogGroupsResponse> = (
  context,
  input,
) => {
  const { logGroupNamePrefix: prefix, logGroupNamePattern: pattern, logGroupClass } = input;
  checkConstraints(INVALID_PARAMETER, [
    { at: 'logGroupNamePrefix', value: prefix, min: 1, max: 512, pattern: LOG_GROUP_NAME },
    { at: 'logGroupNamePattern', value: pattern, max: 512, pattern: /^[.\-_/#A-Za-z0-9]*$/ },
    { at: 'nextToken', value: input.nextToken, min: 1 },
    { at: 'limit', value: input.limit, min: 1, max: 50 },
  ]);
  if (prefix && pattern) {
    const message = 'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.';
    throw new AwsError(INVALID_PARAMETER, message);
  }
  const rows = context.database
    .all<LogGroupRow>('SELECT * FROM log_group ORDER BY name')
    .filter(
      (row) =>
        row.name.startsWith(prefix ?? '') &&
        row.name.toLowerCase().includes((pattern ?? '').toLowerCase()) &&
        (logGroupClass === undefined || row.class === logGroupClass),
    );
  const page = pageOf(rows, {
    list: 'DescribeLogGroups',
    keyOf: (row) => row.name,
    limit: input.limit ?? 50,
    token: input.nextToken,
    invalidToken: () => new AwsError(INVALID_PARAMETER, 'The specified nextToken is invalid.'),
  });
  return { logGroups: page.items.map((row) => toLogGroup(context, row)), nextToken: page.nextToken };
};

function toLogGroup({ region, accountId }: OperationContext, row: LogGroupRow): LogGroup {
  const arn = `arn:aws:logs:${region}:${accountId}:log-group:${row.name}`;
  return {
    logGroupName: row.name,
    creationTime: row.created_at,
    metricFilterCount: 0,
    arn: `${arn}:*`,
    storedBytes: 0,
    kmsKeyId: row.kms_key_id ?? undefined,
    logGroupClass: row.class,
    logGroupArn: arn,
  };
}
