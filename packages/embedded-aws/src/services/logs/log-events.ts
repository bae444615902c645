import type { OperationContext } from '../../operation.ts';
import { type LogGroupRow, retentionStart } from './log-group.ts';

/** A log event as it is kept. */
export interface LogEventRow {
  id: number;
  stream_name: string;
  at: number;
  ingested_at: number;
  message: string;
}

/** A line with its time in milliseconds. */
export interface LogLine {
  timestamp: number;
  message: string;
}

/** What AWS counts for an event besides its message. */
const EVENT_OVERHEAD_BYTES = 26;

/** The most bytes of one page of events. */
const MAX_PAGE_BYTES = 1024 * 1024;
/** The most events of one page. */
export const MAX_PAGE_EVENTS = 10_000;

/** The size of an event as AWS counts it. */
export function sizeOf(message: string): number {
  return Buffer.byteLength(message) + EVENT_OVERHEAD_BYTES;
}

/** Appends lines to a stream that is there, and lets go of what the group no longer keeps. */
export function appendEvents(
  context: OperationContext,
  group: LogGroupRow,
  stream: string,
  lines: readonly LogLine[],
): void {
  const { database } = context;
  const ingestedAt = context.now().getTime();
  for (const { timestamp, message } of lines) {
    database.run(
      'INSERT INTO log_event (group_name, stream_name, at, ingested_at, message) VALUES (?, ?, ?, ?, ?)',
      group.name,
      stream,
      timestamp,
      ingestedAt,
      message,
    );
  }
  if (lines.length > 0) {
    const times = lines.map(({ timestamp }) => timestamp);
    const bytes = lines.reduce((sum, { message }) => sum + sizeOf(message), 0);
    // Not spread into Math.min: a batch holds up to 10,000 lines.
    const first = times.reduce((a, b) => Math.min(a, b));
    const last = times.reduce((a, b) => Math.max(a, b));
    database.run(
      'UPDATE log_stream SET first_event_at = MIN(COALESCE(first_event_at, ?), ?), ' +
        'last_event_at = MAX(COALESCE(last_event_at, ?), ?), ingested_at = ?, stored_bytes = stored_bytes + ? ' +
        'WHERE group_name = ? AND name = ?',
      first,
      first,
      last,
      last,
      ingestedAt,
      bytes,
      group.name,
      stream,
    );
  }
  dropExpired(context, group);
}

function dropExpired(context: OperationContext, group: LogGroupRow): void {
  if (group.days === null) return;
  const { database } = context;
  const start = retentionStart(context, group);
  const expired = database.all<{ stream_name: string; bytes: number }>(
    'SELECT stream_name, SUM(LENGTH(CAST(message AS BLOB)) + ?) AS bytes FROM log_event ' +
      'WHERE group_name = ? AND at < ? GROUP BY stream_name',
    EVENT_OVERHEAD_BYTES,
    group.name,
    start,
  );
  for (const { stream_name, bytes } of expired) {
    database.run(
      'UPDATE log_stream SET stored_bytes = stored_bytes - ? WHERE group_name = ? AND name = ?',
      bytes,
      group.name,
      stream_name,
    );
  }
  if (expired.length > 0)
    database.run('DELETE FROM log_event WHERE group_name = ? AND at < ?', group.name, start);
}

/** Where an event stands among those of its stream or group. */
export interface Position {
  at: number;
  id: number;
}

const ID_DIGITS = 36;

/** Gives the id of an event: 56 digits, ordered as the events are. */
export function eventId({ at, id }: Position): string {
  return `${String(at).padStart(20, '0')}${String(id).padStart(ID_DIGITS, '0')}`;
}

/** Reads what `eventId` wrote; gives undefined for anything else. */
export function readEventId(text: string): Position | undefined {
  if (!/^\d{56}$/.test(text)) return undefined;
  const at = Number(text.slice(0, -ID_DIGITS));
  const id = Number(text.slice(-ID_DIGITS));
  return Number.isSafeInteger(at) && Number.isSafeInteger(id) ? { at, id } : undefined;
}

/** Gives the first rows that fit into one page. */
export function fitPage<Row extends { message: string }>(rows: readonly Row[]): Row[] {
  let bytes = 0;
  const over = rows.findIndex(({ message }, index) => {
    bytes += sizeOf(message);
    return index > 0 && bytes > MAX_PAGE_BYTES;
  });
  return over < 0 ? [...rows] : rows.slice(0, over);
}
