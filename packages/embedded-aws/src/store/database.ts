import Libsql from 'libsql';
import { createJournalSync } from './journal-sync.ts';
import { schemaOf, type Tables } from './tables.ts';

/** A value that can be bound to a statement. */
type SqlValue = string | number | null;

/**
 * The account's state. Every call is synchronous, and outlives the process once it returns; it outlives the machine a
 * moment later.
 */
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
  /** How often it was emptied. */
  readonly emptied: number;
  /** Deletes every row of every table. */
  clear(): void;
  close(): void;
}

/** Opens a state in a file, or in memory when the path is `:memory:`; throws what libsql throws. */
export function openDatabase(path: string, tables: readonly Tables[]): Database {
  const connection = new Libsql(path);
  connection.pragma('journal_mode = WAL');
  // The journal is written at each commit, and brought to the disk for all commits of a moment together.
  connection.pragma('synchronous = NORMAL');
  // Pages of 4 KiB: to move the journal into the file is what makes writers wait.
  connection.pragma('wal_autocheckpoint = 8000');
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
  let emptied = 0;
  const journal = path === ':memory:' ? undefined : createJournalSync(`${path}-wal`);

  const database: Database = {
    get revision() {
      return revision;
    },
    get: <Row>(sql: string, ...values: SqlValue[]) => {
      const found = prepare(sql).get(...values) as ({ _metadata?: unknown } & Row) | undefined;
      if (found === undefined) return undefined;
      // A column that libsql adds to it. Still this takes a fifth of the time of `all`, which iterates.
      const { _metadata, ...row } = found;
      return row as Row;
    },
    all: <Row>(sql: string, ...values: SqlValue[]) => prepare(sql).all(...values) as Row[],
    run: (sql, ...values) => {
      revision += 1;
      journal?.wrote();
      return prepare(sql).run(...values).changes;
    },
    transaction: (work) => {
      if (depth > 0) return work();
      depth += 1;
      prepare('BEGIN IMMEDIATE').run();
      try {
        const result = work();
        prepare('COMMIT').run();
        return result;
      } catch (error) {
        prepare('ROLLBACK').run();
        revision += 1;
        throw error;
      } finally {
        depth -= 1;
      }
    },
    tables: names,
    get emptied() {
      return emptied;
    },
    clear: () =>
      database.transaction(() => {
        emptied += 1;
        for (const table of names) database.run(`DELETE FROM ${table}`);
      }),
    close: () => {
      // libsql leaves the journal behind; without it the folder can be copied as it is.
      journal?.close();
      connection.pragma('wal_checkpoint(TRUNCATE)');
      connection.close();
    },
  };
  return database;
}
