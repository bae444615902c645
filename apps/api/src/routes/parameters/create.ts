import { createParameter } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';
import { indexWritten } from './index-written.ts';

/** Creates a parameter; the reply does not repeat the value. */
export const create = os.parameters.create.handler(async ({ input, context }) => {
  const created = await audited(context, { action: 'ssm:PutParameter', subject: input.name }, async () =>
    createParameter(context.clients, await context.identity(), input),
  );
  indexWritten(context, [input.name]);
  return created;
});
