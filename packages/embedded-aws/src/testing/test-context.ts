import { rootOf } from '../caller.ts';
import { type Clock, createClock } from '../clock.ts';
import { OperationContext, type ServerParts } from '../context.ts';
import { timers as handlers, tables } from '../services/services.ts';
import { openStore } from '../store/open-store.ts';
import { Timers } from '../timers.ts';

/** Gives an empty account in memory for calls that go over no wire; its timers do not run. */
export function createTestContext(options: { clock?: Clock; visibilityLag?: number } = {}): OperationContext {
  const { clock = createClock(), visibilityLag = 0 } = options;
  const { stores, cipher } = openStore(undefined, tables);
  const timers = new Timers(stores.server, clock, ({ kind }) => {
    if (!handlers.has(kind)) throw new Error(`nothing does the work ${kind}`);
  });
  const parts: ServerParts = {
    stores,
    cipher,
    clock,
    timers,
    takesAnySignature: true,
    visibilityLag,
    prepare: () => {},
  };
  const scope = { accountId: '123456789012', region: 'us-east-1' };
  return new OperationContext(parts, scope, rootOf(scope.accountId));
}
