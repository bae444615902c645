import type { Tables } from '../../store/tables.ts';

/** What Parameter Store keeps: a row for each parameter, so that lists read no more than their page, and its versions. */
export const ssmTables: Tables = {
  columns: {
    parameter:
      'name TEXT PRIMARY KEY, version INTEGER NOT NULL, parent TEXT NOT NULL, type TEXT NOT NULL, key_id TEXT, ' +
      'tier TEXT NOT NULL, data_type TEXT NOT NULL, modified_at INTEGER NOT NULL',
    parameter_version:
      'name TEXT NOT NULL, version INTEGER NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, key_id TEXT, ' +
      'description TEXT, allowed_pattern TEXT, tier TEXT NOT NULL, data_type TEXT NOT NULL, policies TEXT, ' +
      'modified_at INTEGER NOT NULL, modified_by TEXT NOT NULL, PRIMARY KEY (name, version)',
    // How many parameters a tier has: counting them would make each new one dearer than the last.
    parameter_count: 'tier TEXT PRIMARY KEY, count INTEGER NOT NULL',
    parameter_label:
      'name TEXT NOT NULL, label TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (name, label)',
  },
  indexes: [
    'parameter_by_parent ON parameter (parent, name)',
    'parameter_by_type ON parameter (type, name)',
    'parameter_by_key ON parameter (key_id, name)',
    'parameter_by_tier ON parameter (tier, name)',
    'parameter_by_data_type ON parameter (data_type, name)',
    'tag_by_value ON tag (key, value, resource)',
  ],
};
