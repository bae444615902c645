import { serviceCaller } from '../caller.ts';
import { type Clock, createClock } from '../clock.ts';
import { OperationContext, type ServerParts } from '../context.ts';
import { firstUserOf, seedFirstUser } from '../seeds/first-user.ts';
import { prepareRegion } from '../services/prepare-region.ts';
import { timers as handlers, tables } from '../services/services.ts';
import { openStore } from '../store/open-store.ts';
import { Timers } from '../timers.ts';

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
  const timers = new Timers(stores.server, clock, ({ kind, scope, payload }) => {
    const service = serviceCaller(scope.accountId, 'aws');
    handlers.get(kind)?.(new OperationContext(parts, scope, service), payload as never);
  });
  const parts: ServerParts = {
    stores,
    cipher,
    clock,
    timers,
    takesAnySignature: false,
    visibilityLag,
    prepare: prepareRegion,
  };
  timers.start();
  const context = new OperationContext(parts, { accountId, region: 'us-east-1' }, firstUserOf(accountId));
  seedFirstUser(context, credentials);
  return context;
}
