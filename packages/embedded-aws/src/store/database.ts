import Libsql from 'libsql';
import { schemaOf, type Tables } from './tables.ts';

/** A value that can be bound to a statement. */
type SqlValue = string | number | null;

/** The account's state. Every call is synchronous and durable once it returns. */
export interface Database {
  /** Another number after every write, and after a rollback: what was read before may be out of date. */
  readonly revision: number;
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined;
  all<Row>(sql: string, ...values: SqlValue[]): Row[];
  /** Gives the number of rows that changed. */
  run(sql: string, ...values: SqlValue[]): number;
  /** Runs the work in one transaction; a transaction inside another joins it. */
  transaction<Result>(work: () => Result): Result;
  /** The names of all tables. */
  readonly tables: readonly string[];
  /** Deletes every row of every table. */
  clear(): void;
  close(): void;
}

/** Opens a state in a file, or in memory when the path is `:memory:`; throws what libsql throws. */
export function openDatabase(path: string, tables: readonly Tables[]): Database {
  const connection = new Libsql(path);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('busy_timeout = 5000');
  connection.exec(schemaOf(tables));
  const statements = new Map<string, Libsql.Statement>();
  const prepare = (sql: string): Libsql.Statement => {
    const known = statements.get(sql) ?? connection.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const names = tables.flatMap(({ columns }) => Object.keys(columns));
  let depth = 0;
  let revision = 0;

  const database: Database = {
    get revision() {
      return revision;
    },
    // `all` and not `get`: libsql adds a `_metadata` column to the row that `get` gives.
    get: <Row>(sql: string, ...values: SqlValue[]) => prepare(sql).all(...values)[0] as Row | undefined,
    all: <Row>(sql: string, ...values: SqlValue[]) => prepare(sql).all(...values) as Row[],
    run: (sql, ...values) => {
      revision += 1;
      return prepare(sql).run(...values).changes;
    },
    transaction: (work) => {
      if (depth > 0) return work();
      depth += 1;
      connection.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        connection.exec('COMMIT');
        return result;
      } catch (error) {
        connection.exec('ROLLBACK');
        revision += 1;
        throw error;
      } finally {
        depth -= 1;
      }
    },
    tables: names,
    clear: () =>
      database.transaction(() => {
        for (const table of names) database.run(`DELETE FROM ${table}`);
      }),
    close: () => {
      // libsql leaves the journal behind; without it the folder can be copied as it is.
      connection.pragma('wal_checkpoint(TRUNCATE)');
      connection.close();
    },
  };
  return database;
}
