import type { OperationContext } from '../operation.ts';
import { seedAccess } from './demo-access.ts';
import { seedFleet } from './demo-fleet.ts';
import { seedImages } from './demo-images.ts';
import { seedKeys } from './demo-keys.ts';
import { seedParameters } from './demo-parameters.ts';
import { seedSecrets } from './demo-secrets.ts';
import { seedTaskDefinitions } from './demo-task-definitions.ts';

/** Makes a team's account, and has its services run. */
export async function seedDemo(context: OperationContext): Promise<void> {
  // Written at once: a first start waits for it.
  context.global.database.transaction(() => context.database.transaction(() => seedTeam(context)));
  await seedFleet(context);
}

/**
 * Makes what a team's services of a shop are made from: keys, parameters, secrets, images, roles, log groups and task
 * definitions.
 */
export function seedTeam(context: OperationContext): void {
  seedAccess(context);
  seedKeys(context);
  seedParameters(context);
  seedSecrets(context);
  seedImages(context);
  seedTaskDefinitions(context);
}
