import { closeSync, existsSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Database, openDatabase } from './database.ts';
import { OWN_TABLES, SERVER_TABLES, type Tables } from './tables.ts';

/** The Region of what has none, such as IAM's roles. */
export const GLOBAL = 'global';

/** One account's part of one Region. */
export interface Scope {
  accountId: string;
  region: string;
}

/** The databases of a server: one for itself, and one for each account and Region that was ever called. */
export interface Stores {
  server: Database;
  /** Gives the database of a scope, made when it is first asked for. */
  of(scope: Scope): Database;
  /** The scopes that have a database. */
  scopes(): Scope[];
  /** Empties all of them; the access keys stay. */
  clear(): void;
  close(): void;
}

/** Opens the databases in a folder, or in memory without one. */
export function openStores(dataDir: string | undefined, tables: readonly Tables[]): Stores {
  const open = new Map<string, { scope: Scope; database: Database }>();
  const server = openDatabase(pathOf(dataDir, 'server'), [SERVER_TABLES]);
  const of = (scope: Scope): Database => {
    const name = join(scope.accountId, scope.region);
    const known = open.get(name);
    if (known) return known.database;
    const database = openDatabase(pathOf(dataDir, name), [OWN_TABLES, ...tables]);
    open.set(name, { scope, database });
    return database;
  };
  for (const scope of dataDir === undefined ? [] : scopesIn(dataDir)) of(scope);
  return {
    server,
    of,
    scopes: () => [...open.values()].map(({ scope }) => scope),
    clear: () => {
      server.run('DELETE FROM timer');
      for (const { database } of open.values()) database.clear();
    },
    close: () => {
      for (const { database } of open.values()) database.close();
      server.close();
    },
  };
}

const ENDING = '.db';

function scopesIn(dataDir: string): Scope[] {
  return readdirSync(dataDir)
    .filter((name) => /^\d{12}$/.test(name))
    .flatMap((accountId) =>
      readdirSync(join(dataDir, accountId))
        .filter((name) => name.endsWith(ENDING))
        .map((name) => ({ accountId, region: basename(name, ENDING) })),
    );
}

/** SQLite gives its journal the mode of the database, and the database the mode of the umask. */
function pathOf(dataDir: string | undefined, name: string): string {
  if (dataDir === undefined) return ':memory:';
  const path = join(dataDir, `${name}${ENDING}`);
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  return path;
}
