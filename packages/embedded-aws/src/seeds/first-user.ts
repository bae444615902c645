import type { Caller } from '../caller.ts';
import type { OperationContext } from '../context.ts';
import { attachPolicy } from '../services/iam/attached-policies.ts';
import { insertRow, newEntity } from '../services/iam/create-entity.ts';
import { findEntity } from '../services/iam/entity.ts';
import { deleteUserKey, saveUserKey } from '../services/iam/user-keys.ts';
import type { Credentials } from '../store/credentials.ts';

const NAME = 'purser';
const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess';

/** The user of the default account whose key pair the server gives out. */
export function firstUserOf(accountId: string): Caller {
  return {
    kind: 'user',
    arn: `arn:aws:iam::${accountId}:user/${NAME}`,
    accountId,
    userId: 'AIDAPURSER0000000000',
    name: NAME,
  };
}

/** Where the server remembers which key it has given to the first user. */
const SETTING = 'first-key';

/** Makes the first user, who may do everything. */
export function seedFirstUser(context: OperationContext, credentials: Credentials): void {
  const account = context.global;
  account.database.transaction(() => {
    const { userId } = firstUserOf(account.accountId);
    insertRow(account, 'iam_user', { ...newEntity(account, 'user', NAME, {}), id: userId });
    attachPolicy(account, 'user', NAME, ADMINISTRATOR);
    giveKey(account, credentials);
  });
}

/**
 * Gives the first user the server's key pair if it is another than before: the file that holds it was taken away, and
 * the old pair is good no longer. A pair that was deleted by a call stays deleted.
 */
export function renewFirstKey(context: OperationContext, credentials: Credentials): void {
  const account = context.global;
  const before = account.server.stores.server.get<{ value: string }>(
    'SELECT value FROM setting WHERE name = ?',
    SETTING,
  )?.value;
  if (before === credentials.accessKeyId || !findEntity(account.database, 'user', NAME)) return;
  if (before !== undefined) deleteUserKey(account, { id: before });
  giveKey(account, credentials);
}

function giveKey(account: OperationContext, credentials: Credentials): void {
  saveUserKey(account, firstUserOf(account.accountId), credentials);
  account.server.stores.server.run(
    'INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)',
    SETTING,
    credentials.accessKeyId,
  );
}
