import type { Tables } from '../../store/tables.ts';

/** What Parameter Store keeps. */
export const ssmTables: Tables = {
  columns: {
    parameter_version:
      'name TEXT NOT NULL, version INTEGER NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, key_id TEXT, ' +
      'description TEXT, allowed_pattern TEXT, tier TEXT NOT NULL, data_type TEXT NOT NULL, policies TEXT, ' +
      'modified_at INTEGER NOT NULL, modified_by TEXT NOT NULL, PRIMARY KEY (name, version)',
  },
};
