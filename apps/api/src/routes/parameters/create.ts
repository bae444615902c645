import { createParameter } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Creates a parameter; the reply does not repeat the value. */
export const create = os.parameters.create.handler(async ({ input, context }) =>
  audited(context, { action: 'ssm:PutParameter', subject: input.name }, async () =>
    createParameter(context.clients, await context.identity(), input),
  ),
);
