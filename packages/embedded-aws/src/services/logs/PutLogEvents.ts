import type {
  InputLogEvent,
  PutLogEventsRequest,
  PutLogEventsResponse,
  RejectedLogEventsInfo,
} from '@aws-sdk/client-cloudwatch-logs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { appendEvents, eventId, type LogLine, sizeOf } from './log-events.ts';
import { findLogGroup, INVALID_PARAMETER, retentionStart } from './log-group.ts';
import { findLogStream } from './log-stream.ts';

const MAX_BATCH_BYTES = 1_048_576;
const MAX_EVENT_BYTES = 262_144;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Appends events to a log stream. Events that are too old or too new are left out and named in
 * `rejectedLogEventsInfo`. Errors: InvalidParameterException, ResourceNotFoundException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html
 */
export const PutLogEvents: Operation<PutLogEventsRequest, PutLogEventsResponse> = (context, input) =>
  context.database.transaction(() => {
    const lines = (input.logEvents ?? []).map(toLine);
    checkBatch(lines);
    const group = findLogGroup(context, input.logGroupName);
    const stream = findLogStream(context, group.name, input.logStreamName);
    const now = context.now().getTime();
    const oldest = now - 14 * DAY_MS;
    const kept = retentionStart(context, group);
    const tooOld = countBefore(lines, oldest);
    const expired = countBefore(lines, kept);
    const tooNew = countBefore(lines, now + 2 * HOUR_MS + 1);
    const rejected: RejectedLogEventsInfo = {
      ...(tooNew < lines.length && { tooNewLogEventStartIndex: tooNew }),
      ...(tooOld > 0 && { tooOldLogEventEndIndex: tooOld }),
      ...(expired > 0 && { expiredLogEventEndIndex: expired }),
    };
    appendEvents(context, group, stream.name, lines.slice(Math.max(tooOld, expired), tooNew));
    return {
      // Nothing looks at it any more; AWS sends one all the same.
      nextSequenceToken: eventId({ at: now, id: 0 }),
      ...(Object.keys(rejected).length > 0 && { rejectedLogEventsInfo: rejected }),
    };
  });

function toLine({ timestamp, message }: InputLogEvent): LogLine {
  return { timestamp: Number(timestamp), message: String(message) };
}

function checkBatch(lines: readonly LogLine[]): void {
  const sizes = lines.map(({ message }) => sizeOf(message));
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  if (largest > MAX_EVENT_BYTES) {
    throw invalid(`Log event too large: ${largest} bytes exceeds limit of ${MAX_EVENT_BYTES}`);
  }
  const size = sizes.reduce((sum, one) => sum + one, 0);
  if (size > MAX_BATCH_BYTES) {
    throw invalid(`Upload too large: ${size} bytes exceeds limit of ${MAX_BATCH_BYTES}`);
  }
  if (lines.some(({ timestamp }, index) => timestamp < (lines[index - 1]?.timestamp ?? 0))) {
    throw invalid('Log events in a single PutLogEvents request must be in chronological order.');
  }
  if ((lines.at(-1)?.timestamp ?? 0) - (lines[0]?.timestamp ?? 0) > DAY_MS) {
    throw invalid('The batch of log events in a single PutLogEvents request cannot span more than 24 hours.');
  }
}

function countBefore(lines: readonly LogLine[], time: number): number {
  const index = lines.findIndex(({ timestamp }) => timestamp >= time);
  return index < 0 ? lines.length : index;
}

function invalid(message: string): AwsError {
  return new AwsError(INVALID_PARAMETER, message);
}
