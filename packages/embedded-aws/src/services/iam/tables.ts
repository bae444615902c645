import type { Tables } from '../../store/tables.ts';

const ENTITY =
  'name TEXT PRIMARY KEY COLLATE NOCASE, path TEXT NOT NULL, id TEXT NOT NULL, created_at INTEGER NOT NULL, ' +
  'tags TEXT NOT NULL, boundary TEXT';

/** What IAM keeps. `kind` and `owner` are the sort and the name of who has a policy. */
export const iamTables: Tables = {
  columns: {
    iam_user: ENTITY,
    role: `${ENTITY}, trust_policy TEXT NOT NULL, description TEXT, max_session_duration INTEGER NOT NULL`,
    inline_policy:
      'kind TEXT NOT NULL, owner TEXT NOT NULL, name TEXT NOT NULL, document TEXT NOT NULL, ' +
      'PRIMARY KEY (kind, owner, name)',
    attached_policy:
      'kind TEXT NOT NULL, owner TEXT NOT NULL, arn TEXT NOT NULL, name TEXT NOT NULL, ' +
      'PRIMARY KEY (kind, owner, arn)',
    managed_policy:
      'name TEXT PRIMARY KEY COLLATE NOCASE, arn TEXT NOT NULL, path TEXT NOT NULL, id TEXT NOT NULL, ' +
      'description TEXT, default_version INTEGER NOT NULL, last_version INTEGER NOT NULL, ' +
      'created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, tags TEXT NOT NULL',
    policy_version:
      'arn TEXT NOT NULL, version INTEGER NOT NULL, document TEXT NOT NULL, created_at INTEGER NOT NULL, ' +
      'PRIMARY KEY (arn, version)',
    user_key: 'id TEXT PRIMARY KEY, user TEXT NOT NULL, status TEXT NOT NULL, created_at INTEGER NOT NULL',
  },
  indexes: [
    'attached_policy_arn ON attached_policy (arn, kind, owner)',
    'managed_policy_arn ON managed_policy (arn)',
    'iam_user_boundary ON iam_user (boundary)',
    'role_boundary ON role (boundary)',
    'user_key_user ON user_key (user, id)',
  ],
};
