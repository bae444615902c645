import { deregisterTaskDefinition } from '@purser/aws';
import { os } from '../../router.ts';

/** Makes a revision INACTIVE. */
export const deregister = os.taskDefinitions.deregister.handler(({ input, context }) =>
  deregisterTaskDefinition(context.clients, input.taskDefinition),
);
