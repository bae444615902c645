import type { Caller } from '../caller.ts';
import type { OperationContext } from '../context.ts';
import { attachPolicy } from '../services/iam/attached-policies.ts';
import { insertRow, newEntity } from '../services/iam/create-entity.ts';
import { saveUserKey } from '../services/iam/user-keys.ts';
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

/** Makes the first user, who may do everything. */
export function seedFirstUser(context: OperationContext, credentials: Credentials): void {
  const account = context.global;
  account.database.transaction(() => {
    const { userId } = firstUserOf(account.accountId);
    insertRow(account, 'iam_user', { ...newEntity(account, 'user', NAME, {}), id: userId });
    attachPolicy(account, 'user', NAME, ADMINISTRATOR);
    saveUserKey(account, firstUserOf(account.accountId), credentials);
  });
}
