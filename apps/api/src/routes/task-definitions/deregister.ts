import { deregisterTaskDefinition } from '@purser/aws';
import { os } from '../../router.ts';

/** Makes a revision INACTIVE. */
export const deregister = os.taskDefinitions.deregister.handler(async ({ input, context }) => {
  const deregistered = await deregisterTaskDefinition(context.clients, input.taskDefinition);
  context.descriptions.forget();
  return deregistered;
});
