import type { DescribeLogGroupsRequest, DescribeLogGroupsResponse } from '@aws-sdk/client-cloudwatch-logs';
import { AwsError } from '../../aws-error.ts';
import { readListToken, writeListToken } from '../../list-token.ts';
import type { Operation } from '../../operation.ts';
import { INVALID_PARAMETER, invalidToken, type LogGroupRow, SELECT_GROUP, toLogGroup } from './log-group.ts';

const LIST = 'DescribeLogGroups';

/**
 * Lists log groups by name. Errors: InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html
 */
export const DescribeLogGroups: Operation<DescribeLogGroupsRequest, DescribeLogGroupsResponse> = (
  context,
  input,
) => {
  const { logGroupNamePrefix: prefix, logGroupNamePattern: pattern, logGroupClass, limit = 50 } = input;
  if (prefix && pattern) {
    const message = 'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.';
    throw new AwsError(INVALID_PARAMETER, message);
  }
  const [after = ''] = readListToken(LIST, input.nextToken, ['string'], invalidToken) ?? [];
  const rows = context.database.all<LogGroupRow>(
    `${SELECT_GROUP} WHERE g.name > ? AND g.name >= ? AND SUBSTR(g.name, 1, LENGTH(?)) = ? ` +
      `AND INSTR(LOWER(g.name), LOWER(?)) > 0 AND g.class LIKE ? ORDER BY g.name LIMIT ?`,
    after,
    prefix ?? '',
    prefix ?? '',
    prefix ?? '',
    pattern ?? '',
    logGroupClass ?? '%',
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    logGroups: page.map((row) => toLogGroup(context, row)),
    nextToken: last && rows.length > limit ? writeListToken(LIST, [last.name]) : undefined,
  };
};
