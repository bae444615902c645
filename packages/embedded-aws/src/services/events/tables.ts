import type { Tables } from '../../store/tables.ts';

/** What EventBridge keeps. */
export const eventsTables: Tables = {
  columns: {
    event_bus: 'name TEXT PRIMARY KEY, description TEXT, created_at INTEGER NOT NULL',
    // A rule's name, after that of its bus and a / where that is not the default one: as its ARN ends.
    event_rule: 'name TEXT PRIMARY KEY, rule TEXT NOT NULL',
    event_target:
      'rule_name TEXT NOT NULL, id TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (rule_name, id)',
  },
};
