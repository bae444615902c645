import type { LogStream } from '@aws-sdk/client-cloudwatch-logs';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { logGroupArn } from './log-group.ts';

/** A log stream as it is kept. */
export interface LogStreamRow {
  group_name: string;
  name: string;
  created_at: number;
  first_event_at: number | null;
  last_event_at: number | null;
  ingested_at: number | null;
  stored_bytes: number;
}

/** Gives a log stream; throws ResourceNotFoundException when there is none. */
export function findLogStream(
  { database }: OperationContext,
  group: string,
  name: string | undefined,
): LogStreamRow {
  const row = database.get<LogStreamRow>(
    'SELECT * FROM log_stream WHERE group_name = ? AND name = ?',
    group,
    name ?? '',
  );
  if (!row) throw new AwsError('ResourceNotFoundException', 'The specified log stream does not exist.');
  return row;
}

/** Adds a log stream to a group that is there; gives false when there is one of that name. */
export function addLogStream({ database, now }: OperationContext, group: string, name: string): boolean {
  const added = database.run(
    'INSERT INTO log_stream (group_name, name, created_at, stored_bytes) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING',
    group,
    name,
    now().getTime(),
  );
  return added > 0;
}

/** Gives a log stream as the API shows it; AWS says 0 for the size of every stream. */
export function toLogStream(context: OperationContext, row: LogStreamRow): LogStream {
  return {
    logStreamName: row.name,
    creationTime: row.created_at,
    firstEventTimestamp: row.first_event_at ?? undefined,
    lastEventTimestamp: row.last_event_at ?? undefined,
    lastIngestionTime: row.ingested_at ?? undefined,
    arn: `${logGroupArn(context, row.group_name)}:log-stream:${row.name}`,
    storedBytes: 0,
  };
}
