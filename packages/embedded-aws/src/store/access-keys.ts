import type { Caller } from '../caller.ts';
import type { Database } from './database.ts';

/** A key pair and whose it is; one of a session has a token and an end. */
export interface AccessKey {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  expiresAt?: Date;
  caller: Caller;
}

interface AccessKeyRow {
  id: string;
  secret: string;
  session_token: string | null;
  caller: string;
  expires_at: number | null;
}

interface Found {
  revision: number;
  keys: Map<string, AccessKey | undefined>;
}

const latest = new WeakMap<Database, Found>();

/** Gives an access key by its id; one that is switched off is as good as none. */
export function findAccessKey(database: Database, id: string): AccessKey | undefined {
  // Every call asks for its key; what was found holds until something is written.
  let found = latest.get(database);
  if (found?.revision !== database.revision) {
    found = { revision: database.revision, keys: new Map() };
    latest.set(database, found);
  }
  if (!found.keys.has(id)) found.keys.set(id, readAccessKey(database, id));
  return found.keys.get(id);
}

function readAccessKey(database: Database, id: string): AccessKey | undefined {
  const row = database.get<AccessKeyRow>('SELECT * FROM access_key WHERE id = ? AND is_active = 1', id);
  return (
    row && {
      accessKeyId: row.id,
      secretAccessKey: row.secret,
      caller: JSON.parse(row.caller) as Caller,
      ...(row.session_token !== null && { sessionToken: row.session_token }),
      ...(row.expires_at !== null && { expiresAt: new Date(row.expires_at) }),
    }
  );
}

/** Keeps an access key; one of the same id is replaced. */
export function saveAccessKey(database: Database, key: AccessKey): void {
  database.run(
    'INSERT OR REPLACE INTO access_key (id, secret, session_token, caller, expires_at) VALUES (?, ?, ?, ?, ?)',
    key.accessKeyId,
    key.secretAccessKey,
    key.sessionToken ?? null,
    JSON.stringify(key.caller),
    key.expiresAt?.getTime() ?? null,
  );
}

/** Switches an access key on or off. */
export function switchAccessKey(database: Database, id: string, isActive: boolean): void {
  database.run('UPDATE access_key SET is_active = ? WHERE id = ?', Number(isActive), id);
}

/** Forgets an access key. */
export function deleteAccessKey(database: Database, id: string): void {
  database.run('DELETE FROM access_key WHERE id = ?', id);
}

/** Forgets the keys of sessions that ended before a time. */
export function forgetEndedSessions(database: Database, before: Date): void {
  database.run('DELETE FROM access_key WHERE expires_at < ?', before.getTime());
}
