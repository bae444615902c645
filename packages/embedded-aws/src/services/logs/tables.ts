import type { Tables } from '../../store/tables.ts';

/** What CloudWatch Logs keeps. */
export const logsTables: Tables = {
  columns: {
    log_group:
      'name TEXT PRIMARY KEY, class TEXT NOT NULL, kms_key_id TEXT, created_at INTEGER NOT NULL, tags TEXT NOT NULL',
    log_retention: 'group_name TEXT PRIMARY KEY, days INTEGER NOT NULL',
    log_stream:
      'group_name TEXT NOT NULL, name TEXT NOT NULL, created_at INTEGER NOT NULL, first_event_at INTEGER, ' +
      'last_event_at INTEGER, ingested_at INTEGER, stored_bytes INTEGER NOT NULL, PRIMARY KEY (group_name, name)',
    log_event:
      'id INTEGER PRIMARY KEY AUTOINCREMENT, group_name TEXT NOT NULL, stream_name TEXT NOT NULL, at INTEGER NOT NULL, ' +
      'ingested_at INTEGER NOT NULL, message TEXT NOT NULL',
  },
  indexes: [
    'log_stream_by_time ON log_stream (group_name, COALESCE(last_event_at, 0), name)',
    'log_event_of_stream ON log_event (group_name, stream_name, at, id)',
    'log_event_of_group ON log_event (group_name, at, id)',
  ],
};
