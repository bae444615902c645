import { rootOf } from '../caller.ts';
import { createClock } from '../clock.ts';
import { OperationContext, type ServerParts } from '../context.ts';
import { tables } from '../services/services.ts';
import { openStore } from '../store/open-store.ts';
import { Timers } from '../timers.ts';

/** Gives an empty account as its root user sees it, without a server in front of it. */
export function createTestContext(): OperationContext {
  const clock = createClock(new Date('2026-01-01T00:00:00Z'));
  const { stores, cipher } = openStore(undefined, tables);
  const parts: ServerParts = {
    stores,
    cipher,
    clock,
    timers: new Timers(stores.server, clock, () => {}),
    takesAnySignature: false,
    visibilityLag: 0,
    prepare: () => {},
  };
  const accountId = '123456789012';
  return new OperationContext(parts, { accountId, region: 'us-east-1' }, rootOf(accountId));
}
