import { type Logger, pino, stdTimeFunctions } from 'pino';

/**
 * The process's log: JSON lines on standard error. What is logged is always a few named fields; an error is
 * never logged as a whole, because parsers and AWS quote their input in messages.
 */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** The fields of a fault that hold no input: its class and where in our code it came from. */
export function faultFields(error: unknown): { fault: string; at: string[] } {
  if (!(error instanceof Error)) return { fault: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { fault: error.name, at: frames.slice(0, 6).map((line) => line.trim()) };
}
