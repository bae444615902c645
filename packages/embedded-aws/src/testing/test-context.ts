import { createClock } from '../clock.ts';
import { OperationContext } from '../context.ts';
import { createServerParts } from '../server-parts.ts';
import { tables } from '../services/services.ts';
import { createAccountKey, createCipher } from '../store/cipher.ts';
import { openStores } from '../store/stores.ts';

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
  const parts = createServerParts({
    stores: openStores(undefined, tables),
    cipher: createCipher(createAccountKey()),
    clock,
  });
  parts.timers.start();
  return new OperationContext(parts, { accountId, region: 'us-east-1' }, caller);
}
