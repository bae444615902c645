import type { Tables } from '../../store/tables.ts';

/** What CloudWatch Logs keeps. */
export const logsTables: Tables = {
  columns: {
    log_group:
      'name TEXT PRIMARY KEY, class TEXT NOT NULL, kms_key_id TEXT, created_at INTEGER NOT NULL, tags TEXT NOT NULL',
  },
};
