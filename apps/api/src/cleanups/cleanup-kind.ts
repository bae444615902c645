import { listAllRunningTasks, listRunningServices, SharedReads } from '@purser/aws';
import type { AppContext } from '../context.ts';
import type { JobKind, JobTiming } from '../jobs/job-kind.ts';
import { CleanupBatch } from './cleanup-batch.ts';
import { CLEANUP, type CleanupProgress, type CleanupSpec } from './cleanup-spec.ts';
import { PacedWrites } from './paced-writes.ts';
import { readUses } from './read-uses.ts';

/** What a clean-up works with. */
export type CleanupParts = Pick<
  AppContext,
  'clients' | 'descriptions' | 'forgetReads' | 'identity' | 'references' | 'store'
>;

/** Milliseconds between two writes: AWS takes one a second from an account, and people register, too. */
export const AWS_PAUSE_MS = 1250;
/** The same in the embedded account, which has no rate to share with others unless it is told to have one. */
export const EMBEDDED_PAUSE_MS = 50;

interface CleanupOptions {
  /** Milliseconds between any two writes of all clean-ups. */
  pauseMs: number;
  timing: JobTiming;
}

/** The kind of job that takes revisions away, ten a step, at the pace of the account. */
export function cleanupKind(
  context: CleanupParts,
  { pauseMs, timing }: CleanupOptions,
): JobKind<CleanupSpec, CleanupProgress> {
  const writes = new PacedWrites(pauseMs, timing);
  // Its own writes change nothing of who uses what.
  const reads = new SharedReads(timing.now);
  const uses = () =>
    reads.run('uses', () =>
      readUses(
        context,
        () => listRunningServices(context.clients),
        () => listAllRunningTasks(context.clients),
      ),
    );
  return {
    name: CLEANUP,
    paceOf: () => ({ atOnce: 1, pauseMs: 0, continuesOnFailure: true }),
    run: (step) => {
      const paced = <T>(write: () => Promise<T>) => writes.run(write, step.signal);
      return new CleanupBatch({ ...context, paced, uses }, step).run();
    },
  };
}
