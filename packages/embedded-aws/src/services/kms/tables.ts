import type { Tables } from '../../store/tables.ts';

/** What KMS keeps. Key material is sealed with the server's cipher. */
export const kmsTables: Tables = {
  columns: {
    kms_key:
      'id TEXT PRIMARY KEY, description TEXT NOT NULL, state TEXT NOT NULL, manager TEXT NOT NULL, ' +
      'policy TEXT NOT NULL, created_at INTEGER NOT NULL, deletion_at INTEGER, rotation_days INTEGER, ' +
      'next_rotation_at INTEGER',
    kms_material:
      'key_id TEXT NOT NULL, generation INTEGER NOT NULL, sealed TEXT NOT NULL, PRIMARY KEY (key_id, generation)',
    kms_alias:
      'name TEXT PRIMARY KEY, key_id TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL',
    kms_grant:
      'id TEXT PRIMARY KEY, key_id TEXT NOT NULL, token TEXT NOT NULL, name TEXT, grantee TEXT NOT NULL, ' +
      'retiring TEXT, operations TEXT NOT NULL, limits TEXT, created_at INTEGER NOT NULL',
  },
  indexes: [
    'kms_alias_of_key ON kms_alias (key_id, name)',
    'kms_grant_of_key ON kms_grant (key_id, id)',
    'kms_grant_of_retiring ON kms_grant (retiring, id)',
    'kms_grant_by_token ON kms_grant (token)',
  ],
};
