import type { OperationContext } from '../../operation.ts';
import { CreateLogGroup } from './CreateLogGroup.ts';
import { appendEvents, type LogLine } from './log-events.ts';
import { findLogGroup } from './log-group.ts';
import { addLogStream } from './log-stream.ts';

/**
 * Writes what a container said, as the awslogs driver does: the stream is made when it is missing, and the group when
 * that is asked for. Throws ResourceNotFoundException when the group is missing.
 */
export function writeLogLines(
  context: OperationContext,
  group: string,
  stream: string,
  lines: readonly LogLine[],
  { createGroup = false }: { createGroup?: boolean } = {},
): void {
  context.database.transaction(() => {
    if (createGroup && !context.database.get('SELECT 1 FROM log_group WHERE name = ?', group)) {
      CreateLogGroup(context, { logGroupName: group });
    }
    const row = findLogGroup(context, group);
    addLogStream(context, group, stream);
    appendEvents(context, row, stream, lines);
  });
}
