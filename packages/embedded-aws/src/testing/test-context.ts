import { createClock } from '../clock.ts';
import { OperationContext, type ServerParts } from '../context.ts';
import { prepareRegion } from '../services/prepare-region.ts';
import { timers as handlers, tables } from '../services/services.ts';
import { createAccountKey, createCipher } from '../store/cipher.ts';
import { openStores } from '../store/stores.ts';
import { Timers } from '../timers.ts';

/** Gives the context of a new account without a server around it, for what has no request of its own. */
export function createTestContext(clock = createClock()): OperationContext {
  const accountId = '123456789012';
  const caller = {
    kind: 'user',
    arn: `arn:aws:iam::${accountId}:user/purser`,
    accountId,
    userId: 'AIDAPURSER0000000000',
    name: 'purser',
  } as const;
  const stores = openStores(undefined, tables);
  const timers = new Timers(stores.server, clock, ({ kind, scope, payload }) => {
    handlers.get(kind)?.(new OperationContext(parts, scope, caller), payload as never);
  });
  const parts: ServerParts = {
    stores,
    cipher: createCipher(createAccountKey()),
    clock,
    timers,
    takesAnySignature: false,
    visibilityLag: 0,
    prepare: prepareRegion,
  };
  timers.start();
  return new OperationContext(parts, { accountId, region: 'us-east-1' }, caller);
}
