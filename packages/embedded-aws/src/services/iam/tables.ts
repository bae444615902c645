import type { Tables } from '../../store/tables.ts';

/** What IAM keeps. */
export const iamTables: Tables = {
  columns: {
    role:
      'name TEXT PRIMARY KEY COLLATE NOCASE, path TEXT NOT NULL, id TEXT NOT NULL, trust_policy TEXT NOT NULL, ' +
      'description TEXT, max_session_duration INTEGER NOT NULL, created_at INTEGER NOT NULL, tags TEXT NOT NULL',
    role_policy: 'role TEXT NOT NULL, name TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (role, name)',
    attached_policy: 'role TEXT NOT NULL, arn TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (role, arn)',
  },
};
