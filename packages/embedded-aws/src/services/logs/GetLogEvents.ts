import type {
  GetLogEventsRequest,
  GetLogEventsResponse,
  OutputLogEvent,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Operation } from '../../operation.ts';
import {
  eventId,
  fitPage,
  type LogEventRow,
  MAX_PAGE_EVENTS,
  type Position,
  readEventId,
} from './log-events.ts';
import { chosenLogGroup, invalidToken, retentionStart } from './log-group.ts';
import { findLogStream } from './log-stream.ts';

/** From where a page goes, and in which direction. */
interface Cursor {
  from: Position;
  forward: boolean;
}

/**
 * Gives the events of one stream. At the end of the stream the token of that direction is the one that was given.
 * Errors: InvalidParameterException, ResourceNotFoundException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html
 */
export const GetLogEvents: Operation<GetLogEventsRequest, GetLogEventsResponse> = (context, input) => {
  const group = chosenLogGroup(context, input);
  const stream = findLogStream(context, group.name, input.logStreamName);
  const start = Math.max(input.startTime ?? 0, retentionStart(context, group));
  const end = input.endTime ?? Number.MAX_SAFE_INTEGER;
  const cursor = input.nextToken
    ? readToken(input.nextToken)
    : input.startFromHead
      ? { from: { at: start, id: 0 }, forward: true }
      : { from: { at: end, id: 0 }, forward: false };
  const [compare, direction] = cursor.forward ? ['>', 'ASC'] : ['<', 'DESC'];
  const rows = fitPage(
    context.database.all<LogEventRow>(
      'SELECT * FROM log_event WHERE group_name = ? AND stream_name = ? AND at >= ? AND at < ? ' +
        `AND (at, id) ${compare} (?, ?) ORDER BY at ${direction}, id ${direction} LIMIT ?`,
      group.name,
      stream.name,
      start,
      end,
      cursor.from.at,
      cursor.from.id,
      input.limit ?? MAX_PAGE_EVENTS,
    ),
  );
  if (!cursor.forward) rows.reverse();
  return { events: rows.map(toEvent), ...tokensOf(rows, input.nextToken ? cursor : undefined) };
};

/** An empty page gives tokens around its own place, so that what comes later is found in either direction. */
function tokensOf(
  rows: readonly LogEventRow[],
  cursor: Cursor | undefined,
): Pick<GetLogEventsResponse, 'nextForwardToken' | 'nextBackwardToken'> {
  const { from = { at: 0, id: 0 }, forward = true } = cursor ?? {};
  const last = rows.at(-1) ?? (forward ? from : { at: from.at, id: Math.max(0, from.id - 1) });
  const first = rows[0] ?? (forward ? { at: from.at, id: from.id + 1 } : from);
  return { nextForwardToken: `f/${eventId(last)}/s`, nextBackwardToken: `b/${eventId(first)}/s` };
}

function readToken(token: string): Cursor {
  const [, direction, id = ''] = /^([fb])\/(\d+)\/s$/.exec(token) ?? [];
  const from = readEventId(id);
  if (!from) throw invalidToken();
  return { from, forward: direction === 'f' };
}

function toEvent({ at, message, ingested_at }: LogEventRow): OutputLogEvent {
  return { timestamp: at, message, ingestionTime: ingested_at };
}
