import { KeyedQueue, readAwsFailure } from '@purser/aws';
import type { JobTiming } from '../jobs/job-kind.ts';

/** How often a write is sent that the account's rate keeps from being done. */
const TRIES = 8;
/** The longest wait before a throttled write is sent again, in milliseconds. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Sends writes one after the other with a pause before each. One that is throttled was not done: it is sent again after
 * a pause that doubles each time, and the others wait for it, so that none takes its place.
 */
export class PacedWrites {
  readonly #pauseMs: number;
  readonly #timing: Pick<JobTiming, 'wait'>;
  readonly #turns = new KeyedQueue();

  /** @param pauseMs Milliseconds before each write. */
  constructor(pauseMs: number, timing: Pick<JobTiming, 'wait'>) {
    this.#pauseMs = pauseMs;
    this.#timing = timing;
  }

  /**
   * Does a write in its turn, and gives what it gives.
   *
   * @throws the signal's reason, and what the write rejected with: a throttling only after eight tries
   */
  run<T>(write: () => Promise<T>, signal: AbortSignal): Promise<T> {
    return this.#turns.run('write', async () => {
      for (let tries = 1; ; tries += 1) {
        await this.#timing.wait(Math.min(this.#pauseMs * 2 ** (tries - 1), LONGEST_WAIT_MS), signal);
        try {
          return await write();
        } catch (error) {
          if (tries >= TRIES || readAwsFailure(error).kind !== 'throttled') throw error;
        }
      }
    });
  }
}
