import { setTimeout as delay } from 'node:timers/promises';
import type { JobTiming } from './job-kind.ts';

/** The machine's own time. A wait does not keep the process alive. */
export const machineTiming: JobTiming = {
  now: Date.now,
  async wait(milliseconds, signal) {
    try {
      await delay(milliseconds, undefined, { signal, ref: false });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  },
};
