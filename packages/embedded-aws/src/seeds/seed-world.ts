import type { OperationContext } from '../operation.ts';
import type { Database } from '../store/database.ts';
import { seedDemo } from './demo.ts';

/** Says whether the account has its world already; an account that was emptied by hand stays empty. */
export function isSeeded(database: Database): boolean {
  return database.get('SELECT 1 FROM setting WHERE name = ?', 'world') !== undefined;
}

/** Throws everything away and makes the world anew, wholly or not at all. */
export function seedWorld(context: OperationContext, world: 'empty' | 'demo'): void {
  const { database } = context;
  database.transaction(() => {
    database.clear();
    database.run('INSERT INTO setting (name, value) VALUES (?, ?)', 'world', world);
    if (world === 'demo') seedDemo(context);
  });
}
