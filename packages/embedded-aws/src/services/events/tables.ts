import type { Tables } from '../../store/tables.ts';

/** What EventBridge keeps. */
export const eventsTables: Tables = {
  columns: {
    event_rule: 'name TEXT PRIMARY KEY, rule TEXT NOT NULL',
    event_target:
      'rule_name TEXT NOT NULL, id TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (rule_name, id)',
  },
};
