import type { Database } from './database.ts';
import type { Scope, Stores } from './stores.ts';

type Row = Record<string, string | number | null>;
type Dump = ReadonlyMap<string, readonly Row[]>;

/** The whole state at some moment. */
export interface Snapshot {
  server: Dump;
  scopes: readonly { scope: Scope; dump: Dump }[];
}

/** Takes everything that is kept, as it is; sealed values stay sealed. */
export function takeSnapshot(stores: Stores): Snapshot {
  return {
    server: dump(stores.server),
    scopes: stores.scopes().map((scope) => ({ scope, dump: dump(stores.of(scope)) })),
  };
}

/** Puts everything back as it was. */
export function restoreSnapshot(stores: Stores, { server, scopes }: Snapshot): void {
  stores.clear();
  load(stores.server, server);
  for (const { scope, dump: rows } of scopes) load(stores.of(scope), rows);
}

function dump(database: Database): Dump {
  return new Map(database.tables.map((table) => [table, database.all<Row>(`SELECT * FROM ${table}`)]));
}

function load(database: Database, rows: Dump): void {
  database.transaction(() => {
    database.clear();
    for (const [table, list] of rows) {
      for (const row of list) {
        const columns = Object.keys(row);
        const places = columns.map(() => '?').join(', ');
        database.run(
          `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`,
          ...Object.values(row),
        );
      }
    }
  });
}
