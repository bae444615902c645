import type {
  FilteredLogEvent,
  FilterLogEventsRequest,
  FilterLogEventsResponse,
} from '@aws-sdk/client-cloudwatch-logs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { readFilterPattern } from './filter-pattern.ts';
import {
  eventId,
  fitPage,
  type LogEventRow,
  MAX_PAGE_EVENTS,
  type Position,
  readEventId,
} from './log-events.ts';
import { chosenLogGroup, INVALID_PARAMETER, invalidToken, retentionStart } from './log-group.ts';

/** How many events one request looks at; a page may be short, or empty, and still have a next one. */
const MAX_SCANNED = 10_000;

/**
 * Finds the events of a log group that match a pattern. Errors: InvalidParameterException, ResourceNotFoundException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
 */
export const FilterLogEvents: Operation<FilterLogEventsRequest, FilterLogEventsResponse> = (
  context,
  input,
) => {
  const { logStreamNames: names, logStreamNamePrefix: prefix, limit = MAX_PAGE_EVENTS } = input;
  if (names && prefix !== undefined) {
    const message = 'logStreamNamePrefix and logStreamNames are mutually exclusive parameters.';
    throw new AwsError(INVALID_PARAMETER, message);
  }
  const matches = readFilterPattern(input.filterPattern ?? '');
  const group = chosenLogGroup(context, input);
  const after = input.nextToken === undefined ? { at: 0, id: 0 } : readToken(input.nextToken);
  const streams = names ? `AND stream_name IN (${names.map(() => '?').join(', ')})` : '';
  const scanned = context.database.all<LogEventRow>(
    'SELECT * FROM log_event WHERE group_name = ? AND at >= ? AND at <= ? AND (at, id) > (?, ?) ' +
      `AND SUBSTR(stream_name, 1, LENGTH(?)) = ? ${streams} ORDER BY at, id LIMIT ?`,
    group.name,
    Math.max(input.startTime ?? 0, retentionStart(context, group)),
    input.endTime ?? Number.MAX_SAFE_INTEGER,
    after.at,
    after.id,
    prefix ?? '',
    prefix ?? '',
    ...(names ?? []),
    MAX_SCANNED + 1,
  );
  const looked = scanned.slice(0, MAX_SCANNED);
  const found = looked.filter(({ message }) => matches(message));
  const page = fitPage(found.slice(0, limit));
  const last = page.length < found.length ? page.at(-1) : looked.at(-1);
  const more = page.length < found.length || scanned.length > MAX_SCANNED;
  return {
    events: page.map(toEvent),
    searchedLogStreams: [],
    nextToken: last && more ? eventId(last) : undefined,
  };
};

function readToken(token: string): Position {
  const position = readEventId(token);
  if (!position) throw invalidToken();
  return position;
}

function toEvent(row: LogEventRow): FilteredLogEvent {
  return {
    logStreamName: row.stream_name,
    timestamp: row.at,
    message: row.message,
    ingestionTime: row.ingested_at,
    eventId: eventId(row),
  };
}
