import type { Tables } from '../../store/tables.ts';

/** What ECS keeps. */
export const ecsTables: Tables = {
  columns: {
    // The counter outlives its revisions: ECS never gives a revision number twice.
    task_definition_family: 'family TEXT PRIMARY KEY, last_revision INTEGER NOT NULL',
    task_definition:
      'family TEXT NOT NULL, revision INTEGER NOT NULL, status TEXT NOT NULL, document TEXT NOT NULL, ' +
      'registered_at INTEGER NOT NULL, registered_by TEXT NOT NULL, deregistered_at INTEGER, ' +
      'delete_requested_at INTEGER, PRIMARY KEY (family, revision)',
    cluster: 'name TEXT PRIMARY KEY, document TEXT NOT NULL',
  },
};
