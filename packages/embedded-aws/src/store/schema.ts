const definitions = {
  setting: 'name TEXT PRIMARY KEY, value TEXT NOT NULL',
  // The counter outlives its revisions: ECS never gives a revision number twice.
  task_definition_family: 'family TEXT PRIMARY KEY, last_revision INTEGER NOT NULL',
  task_definition:
    'family TEXT NOT NULL, revision INTEGER NOT NULL, status TEXT NOT NULL, document TEXT NOT NULL, ' +
    'registered_at INTEGER NOT NULL, registered_by TEXT NOT NULL, deregistered_at INTEGER, ' +
    'delete_requested_at INTEGER, PRIMARY KEY (family, revision)',
  cluster: 'name TEXT PRIMARY KEY, document TEXT NOT NULL',
  // `resource` is an ARN for ECS, `parameter/NAME` for Parameter Store; `position` keeps the order of arrival.
  tag:
    'resource TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, position INTEGER NOT NULL, ' +
    'PRIMARY KEY (resource, key)',
  parameter_version:
    'name TEXT NOT NULL, version INTEGER NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, key_id TEXT, ' +
    'description TEXT, allowed_pattern TEXT, tier TEXT NOT NULL, data_type TEXT NOT NULL, policies TEXT, ' +
    'modified_at INTEGER NOT NULL, modified_by TEXT NOT NULL, PRIMARY KEY (name, version)',
  role:
    'name TEXT PRIMARY KEY COLLATE NOCASE, path TEXT NOT NULL, id TEXT NOT NULL, trust_policy TEXT NOT NULL, ' +
    'description TEXT, max_session_duration INTEGER NOT NULL, created_at INTEGER NOT NULL, tags TEXT NOT NULL',
  role_policy: 'role TEXT NOT NULL, name TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (role, name)',
  attached_policy: 'role TEXT NOT NULL, arn TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (role, arn)',
  log_group:
    'name TEXT PRIMARY KEY, class TEXT NOT NULL, kms_key_id TEXT, created_at INTEGER NOT NULL, tags TEXT NOT NULL',
};

/** The names of all tables. */
export const tables = Object.keys(definitions);

/** The statements that make the tables where they are missing. */
export const schema = Object.entries(definitions)
  .map(([table, columns]) => `CREATE TABLE IF NOT EXISTS ${table} (${columns});`)
  .join('\n');
