import { createClock } from '../clock.ts';
import { OperationContext } from '../context.ts';
import { createServerParts, letGo } from '../server-parts.ts';

const STEP_MS = 1000;

/**
 * Has a time of the past pass in an account: what is done at its beginning starts tasks, deployments go on, and health
 * checks are made, each when it would have been. What ran before stays as it is, and at the end everything is kept, to
 * be taken up as after a restart. Nothing is executed, whatever the runtime of the server is.
 *
 * @param context The account when the time begins.
 * @param work What is done then.
 */
export async function liveThrough(
  context: OperationContext,
  seconds: number,
  work: (context: OperationContext) => void,
): Promise<void> {
  const { stores, cipher } = context.server;
  const clock = createClock(context.now());
  const parts = createServerParts({
    stores,
    cipher,
    clock,
    afterwards: (next) => void clock.at(clock.now(), next),
  });
  work(new OperationContext(parts, context, context.caller));
  for (let passed = 0; passed < seconds * 1000; passed += STEP_MS) {
    // What happens in a second is written at once: a first start waits for it.
    context.database.transaction(() => clock.advance(STEP_MS));
    // Lets a probe of a health check answer. No timer and no call comes in between.
    await undefined;
  }
  letGo(parts);
  clock.stop();
}
