import type { EmbeddedAws } from '@purser/embedded-aws';
import type { JobTiming } from '../jobs/job-kind.ts';

/** Milliseconds of one step. */
export const STEP_MS = 250;

/** Sets the account's clock forward step by step, so that what follows from a step happens before the next. */
export async function passTime({ clock }: Pick<EmbeddedAws, 'clock'>, milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += STEP_MS) {
    clock.advance(Math.min(STEP_MS, milliseconds - passed));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The account's time for jobs: whoever waits sets its clock forward instead. */
export function passingTime(aws: Pick<EmbeddedAws, 'clock'>): JobTiming {
  return {
    now: () => aws.clock.now().getTime(),
    async wait(milliseconds, signal) {
      signal.throwIfAborted();
      await passTime(aws, milliseconds);
      signal.throwIfAborted();
    },
  };
}
