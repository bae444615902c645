import type { Tables } from '../../store/tables.ts';

/** What EventBridge Scheduler keeps. */
export const schedulerTables: Tables = {
  columns: {
    schedule:
      'group_name TEXT NOT NULL, name TEXT NOT NULL, schedule TEXT NOT NULL, created_at INTEGER NOT NULL, ' +
      'modified_at INTEGER NOT NULL, PRIMARY KEY (group_name, name)',
  },
};
