/** The tables of a service: the columns of each by its name, and the indexes on them as statements. */
export interface Tables {
  columns: Readonly<Record<string, string>>;
  indexes?: readonly string[];
}

/** What a database of an account and Region holds besides the tables of the services. */
export const OWN_TABLES: Tables = {
  columns: {
    setting: 'name TEXT PRIMARY KEY, value TEXT NOT NULL',
    // `resource` is an ARN for ECS, `parameter/NAME` for Parameter Store; `position` keeps the order of arrival.
    tag:
      'resource TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, position INTEGER NOT NULL, ' +
      'PRIMARY KEY (resource, key)',
  },
};

/** What is kept for all accounts together. */
export const SERVER_TABLES: Tables = {
  columns: {
    setting: 'name TEXT PRIMARY KEY, value TEXT NOT NULL',
    access_key:
      'id TEXT PRIMARY KEY, secret TEXT NOT NULL, session_token TEXT, caller TEXT NOT NULL, expires_at INTEGER, ' +
      'is_active INTEGER NOT NULL DEFAULT 1',
    timer:
      'id INTEGER PRIMARY KEY, due_at INTEGER NOT NULL, kind TEXT NOT NULL, account_id TEXT NOT NULL, ' +
      'region TEXT NOT NULL, payload TEXT NOT NULL',
  },
  indexes: ['timer_due ON timer (due_at, id)'],
};

/** The statements that make tables and indexes where they are missing. */
export function schemaOf(tables: readonly Tables[]): string {
  return tables
    .flatMap(({ columns, indexes = [] }) => [
      ...Object.entries(columns).map(
        ([table, definition]) => `CREATE TABLE IF NOT EXISTS ${table} (${definition});`,
      ),
      ...indexes.map((index) => `CREATE INDEX IF NOT EXISTS ${index};`),
    ])
    .join('\n');
}
