import type { Tables } from '../../store/tables.ts';

/** What Secrets Manager keeps. Values are sealed by KMS. */
export const secretsManagerTables: Tables = {
  columns: {
    secret:
      'arn TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, description TEXT, kms_key_id TEXT, created_at INTEGER NOT NULL, ' +
      'changed_at INTEGER NOT NULL, accessed_at INTEGER, rotated_at INTEGER, deleted_at INTEGER, deletion_at INTEGER, ' +
      'rotation_enabled INTEGER NOT NULL, rotation_lambda TEXT, rotation_rules TEXT, next_rotation_at INTEGER, policy TEXT',
    secret_version:
      'arn TEXT NOT NULL, version_id TEXT NOT NULL, kind TEXT NOT NULL, sealed TEXT NOT NULL, kms_key_id TEXT, ' +
      'created_at INTEGER NOT NULL, accessed_at INTEGER, PRIMARY KEY (arn, version_id)',
    secret_stage:
      'arn TEXT NOT NULL, stage TEXT NOT NULL, version_id TEXT NOT NULL, PRIMARY KEY (arn, stage)',
  },
  indexes: [
    'secret_by_age ON secret (created_at, arn)',
    'secret_version_by_age ON secret_version (arn, created_at, version_id)',
  ],
};
