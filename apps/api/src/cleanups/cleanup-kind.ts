import { KeyedQueue, listAllRunningTasks, listRunningServices, SharedReads } from '@purser/aws';
import type { AppContext } from '../context.ts';
import type { JobKind, JobTiming } from '../jobs/job-kind.ts';
import { CleanupBatch } from './cleanup-batch.ts';
import { CLEANUP, type CleanupProgress, type CleanupSpec, PAUSE_MS } from './cleanup-spec.ts';
import { readUses } from './read-uses.ts';

/** What a clean-up works with. */
export type CleanupParts = Pick<
  AppContext,
  'clients' | 'descriptions' | 'forgetReads' | 'identity' | 'references' | 'store'
>;

/** The kind of job that takes revisions away, ten a step, with a pause between any two writes of all clean-ups. */
export function cleanupKind(context: CleanupParts, timing: JobTiming): JobKind<CleanupSpec, CleanupProgress> {
  const turns = new KeyedQueue();
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
      const paced = <T>(write: () => Promise<T>) =>
        turns.run('write', async () => {
          await timing.wait(PAUSE_MS, step.signal);
          return write();
        });
      return new CleanupBatch({ ...context, paced, uses }, step).run();
    },
  };
}
