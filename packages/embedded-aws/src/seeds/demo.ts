import type { OperationContext } from '../operation.ts';
import { seedAccess } from './demo-access.ts';
import { seedImages } from './demo-images.ts';
import { seedParameters } from './demo-parameters.ts';
import { seedTaskDefinitions } from './demo-task-definitions.ts';

/** Makes a team's account: two services of a shop, with their parameters, images, roles and log groups. */
export function seedDemo(context: OperationContext): void {
  seedAccess(context);
  seedParameters(context);
  seedImages(context);
  seedTaskDefinitions(context);
}
