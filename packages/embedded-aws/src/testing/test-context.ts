import { type Clock, createClock } from '../clock.ts';
import { OperationContext } from '../context.ts';
import { firstUserOf, seedFirstUser } from '../seeds/first-user.ts';
import { createServerParts } from '../server-parts.ts';
import { tables } from '../services/services.ts';
import { openStore } from '../store/open-store.ts';

/** What a test may choose. */
interface TestOptions {
  clock?: Clock;
  visibilityLag?: number;
}

/** Gives the context of a new account and its first user without a server around it. */
export function createTestContext(chosen: Clock | TestOptions = {}): OperationContext {
  const { clock = createClock(), visibilityLag = 0 } = 'now' in chosen ? { clock: chosen } : chosen;
  const accountId = '123456789012';
  const { stores, cipher, credentials } = openStore(undefined, tables);
  const parts = createServerParts({ stores, cipher, clock });
  parts.visibilityLag = visibilityLag;
  parts.timers.start();
  const context = new OperationContext(parts, { accountId, region: 'us-east-1' }, firstUserOf(accountId));
  seedFirstUser(context, credentials);
  return context;
}
