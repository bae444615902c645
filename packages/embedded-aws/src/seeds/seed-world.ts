import type { OperationContext } from '../context.ts';
import type { Credentials } from '../store/credentials.ts';
import type { Database } from '../store/database.ts';
import { seedDemo } from './demo.ts';
import { seedDenied } from './denied.ts';
import { seedFirstUser } from './first-user.ts';
import { seedLarge } from './large.ts';

/** What a new account can hold, by name. */
export const WORLDS = ['empty', 'demo', 'large', 'denied'] as const;
export type World = (typeof WORLDS)[number];

const SEEDS: Readonly<Record<World, (context: OperationContext) => void | Promise<void>>> = {
  empty: () => {},
  demo: seedDemo,
  large: seedLarge,
  denied: seedDenied,
};

/** Whether there is a world of that name. */
export function isWorld(name: unknown): name is World {
  return WORLDS.some((world) => world === name);
}

/** Says whether the server has its world already; an account that was emptied by hand stays empty. */
export function isSeeded(server: Database): boolean {
  return server.get('SELECT 1 FROM setting WHERE name = ?', 'world') !== undefined;
}

/**
 * Throws everything away and makes the world anew. Should the process die in the midst of it, the next start makes it
 * again from the beginning. No call is served before all of it is there: it waits for nothing but its own steps.
 */
export async function seedWorld(
  context: OperationContext,
  world: World,
  credentials: Credentials,
): Promise<void> {
  const { stores } = context.server;
  const { server } = stores;
  server.run('DELETE FROM setting WHERE name = ?', 'world');
  stores.clear();
  // The users of the other keys are gone.
  server.run('DELETE FROM access_key');
  // A context anew: this one may hold a database from before, and would not make what every account has.
  const fresh = context.as(context.caller);
  seedFirstUser(fresh, credentials);
  await SEEDS[world](fresh);
  server.run('INSERT INTO setting (name, value) VALUES (?, ?)', 'world', world);
}
