import type { OperationContext } from '../operation.ts';
import { seedAccess } from './demo-access.ts';
import { seedImages } from './demo-images.ts';
import { seedKeys } from './demo-keys.ts';
import { seedParameters } from './demo-parameters.ts';
import { seedSecrets } from './demo-secrets.ts';
import { seedTaskDefinitions } from './demo-task-definitions.ts';

/**
 * Makes a team's account: two services of a shop, with their keys, parameters, secrets, images, roles and log groups.
 */
export function seedDemo(context: OperationContext): void {
  seedAccess(context);
  seedKeys(context);
  seedParameters(context);
  seedSecrets(context);
  seedImages(context);
  seedTaskDefinitions(context);
}
