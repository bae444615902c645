import type { AccessKeyMetadata } from '@aws-sdk/client-iam';
import type { Caller } from '../../caller.ts';
import type { OperationContext } from '../../operation.ts';
import { deleteAccessKey, saveAccessKey, switchAccessKey } from '../../store/access-keys.ts';
import type { Credentials } from '../../store/credentials.ts';
import { wholeSecond } from './entity.ts';
import { noSuchEntity } from './errors.ts';

/** A user's access key as IAM keeps it; the secret is with the server, which checks signatures. */
export interface UserKeyRow {
  id: string;
  user: string;
  status: 'Active' | 'Inactive';
  created_at: number;
}

/** Gives a user a key pair. */
export function saveUserKey(context: OperationContext, user: Caller, credentials: Credentials): UserKeyRow {
  const { database, server, now } = context;
  const row: UserKeyRow = {
    id: credentials.accessKeyId,
    user: user.name,
    status: 'Active',
    created_at: wholeSecond(now()),
  };
  database.run(
    'INSERT INTO user_key (id, user, status, created_at) VALUES (?, ?, ?, ?)',
    row.id,
    row.user,
    row.status,
    row.created_at,
  );
  saveAccessKey(server.stores.server, { ...credentials, caller: user });
  return row;
}

/** Gives a key of a user; throws NoSuchEntity. */
export function requireUserKey(
  { database }: OperationContext,
  user: string,
  id: string | undefined,
): UserKeyRow {
  const row = database.get<UserKeyRow>('SELECT * FROM user_key WHERE id = ? AND user = ?', String(id), user);
  if (!row) throw noSuchEntity(`The Access Key with id ${id} cannot be found.`);
  return row;
}

/** Switches a user's key on or off. */
export function setUserKeyStatus(context: OperationContext, { id }: UserKeyRow, status: string): void {
  context.database.run('UPDATE user_key SET status = ? WHERE id = ?', status, id);
  switchAccessKey(context.server.stores.server, id, status === 'Active');
}

/** Deletes a user's key. */
export function deleteUserKey(context: OperationContext, { id }: Pick<UserKeyRow, 'id'>): void {
  context.database.run('DELETE FROM user_key WHERE id = ?', id);
  deleteAccessKey(context.server.stores.server, id);
}

/** Gives a key as lists show it. */
export function toKeyMetadata(row: UserKeyRow): AccessKeyMetadata {
  return {
    UserName: row.user,
    AccessKeyId: row.id,
    Status: row.status,
    CreateDate: new Date(row.created_at),
  };
}
