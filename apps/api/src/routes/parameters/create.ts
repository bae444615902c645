import { createParameter } from '@purser/aws';
import { os } from '../../router.ts';

/** Creates a parameter; the reply does not repeat the value. */
export const create = os.parameters.create.handler(async ({ input, context }) =>
  createParameter(context.clients, await context.identity(), input),
);
