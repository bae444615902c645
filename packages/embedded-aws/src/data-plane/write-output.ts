import type { OperationContext } from '../context.ts';
import { writeLogLines } from '../services/logs/write-log-lines.ts';
import type { LogTarget } from './launch/logging.ts';

/** Writes a line of a container's output where its awslogs driver would; a group that is gone loses it. */
export function writeOutput(
  context: OperationContext,
  target: LogTarget,
  stream: string,
  line: string,
): void {
  writeLogLines(context.within({ region: target.region }), target.group, stream, [
    { timestamp: context.now().getTime(), message: line },
  ]);
}
