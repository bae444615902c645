import { rootOf } from '../caller.ts';
import { createClock } from '../clock.ts';
import { OperationContext } from '../context.ts';
import { createServerParts } from '../server-parts.ts';
import { tables } from '../services/services.ts';
import { openStore } from '../store/open-store.ts';

/** Gives an empty account as its root user sees it, without a server in front of it. */
export function createTestContext(clock = createClock(new Date('2026-01-01T00:00:00Z'))): OperationContext {
  const { stores, cipher } = openStore(undefined, tables);
  const parts = createServerParts({ stores, cipher, clock });
  parts.timers.start();
  const accountId = '123456789012';
  return new OperationContext(parts, { accountId, region: 'us-east-1' }, rootOf(accountId));
}
