import { setTimeout as delay } from 'node:timers/promises';
import type { Cleanup, Rollout } from '@purser/contract';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { ProgressLines } from './progress-lines.ts';

type JobState = Rollout['state'] | Cleanup['state'];

/** A job of a running Purser, and how it is told of. */
interface WatchedJob<Job extends { state: JobState }> {
  /** As in `Rollout 7`. */
  name: string;
  read(): Promise<Job>;
  /** Tells what is new since the last time. */
  show(job: Job, lines: ProgressLines): void;
}

/** Milliseconds between two looks at a job. */
const PAUSE = 1000;

const ENDINGS: Partial<Record<JobState, string>> = {
  succeeded: 'has succeeded',
  failed: 'has failed',
  cancelled: 'was cancelled',
  'paused-by-failure': 'has stopped at a failure, and waits to be resumed or cancelled',
};

/**
 * Looks at a job until it has ended or waits for a person, prints how it goes unless told to be quiet, and says how to
 * end.
 */
export async function watchJob<Job extends { state: JobState }>(
  { name, read, show }: WatchedJob<Job>,
  { stdout }: Pick<Io, 'stdout'>,
  isQuiet: boolean,
): Promise<{ job: Job; code: ExitCode }> {
  const lines = new ProgressLines(stdout);
  for (;;) {
    const job = await read();
    if (!isQuiet) show(job, lines);
    const ending = ENDINGS[job.state];
    if (ending !== undefined) {
      lines.clear();
      if (!isQuiet) stdout.write(`${name} ${ending}\n`);
      return { job, code: job.state === 'succeeded' ? EXIT.clean : EXIT.found };
    }
    await delay(PAUSE);
  }
}
