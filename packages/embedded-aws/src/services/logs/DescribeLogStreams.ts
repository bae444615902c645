import type { DescribeLogStreamsRequest, DescribeLogStreamsResponse } from '@aws-sdk/client-cloudwatch-logs';
import { AwsError } from '../../aws-error.ts';
import { readListToken, writeListToken } from '../../list-token.ts';
import type { Operation } from '../../operation.ts';
import { chosenLogGroup, INVALID_PARAMETER, invalidToken } from './log-group.ts';
import { type LogStreamRow, toLogStream } from './log-stream.ts';

/**
 * Lists the streams of a log group, by name or by the time of the last event. Errors: ResourceNotFoundException,
 * InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html
 */
export const DescribeLogStreams: Operation<DescribeLogStreamsRequest, DescribeLogStreamsResponse> = (
  context,
  input,
) => {
  const { logStreamNamePrefix: prefix = '', orderBy, descending = false, limit = 50 } = input;
  const byTime = orderBy === 'LastEventTime';
  if (byTime && prefix !== '') {
    throw new AwsError(INVALID_PARAMETER, 'Cannot order by LastEventTime with a logStreamNamePrefix.');
  }
  const group = chosenLogGroup(context, input);
  const list = `DescribeLogStreams ${byTime} ${descending}`;
  const place = readListToken(list, input.nextToken, ['number', 'string'], invalidToken);
  // Streams by name have all the same time, so that one statement serves both orders.
  const time = byTime ? 'COALESCE(last_event_at, 0)' : '0';
  const direction = descending ? 'DESC' : 'ASC';
  const rows = context.database.all<LogStreamRow>(
    `SELECT * FROM log_stream WHERE group_name = ? AND name >= ? AND SUBSTR(name, 1, LENGTH(?)) = ? ` +
      `${place ? `AND (${time}, name) ${descending ? '<' : '>'} (?, ?)` : ''} ` +
      `ORDER BY ${byTime ? `${time} ${direction}, ` : ''}name ${direction} LIMIT ?`,
    group.name,
    prefix,
    prefix,
    prefix,
    ...(place ?? []),
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = last && rows.length > limit;
  return {
    logStreams: page.map((row) => toLogStream(context, row)),
    nextToken: more ? writeListToken(list, [byTime ? (last.last_event_at ?? 0) : 0, last.name]) : undefined,
  };
};
