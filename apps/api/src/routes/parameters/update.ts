import { updateParameter } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';
import { indexWritten } from './index-written.ts';

/** Adds a version to a parameter; the reply does not repeat the value. */
export const update = os.parameters.update.handler(async ({ input, context }) => {
  const written = await audited(context, { action: 'ssm:PutParameter', subject: input.name }, async () =>
    updateParameter(context.clients, await context.identity(), input),
  );
  indexWritten(context, [input.name]);
  return written;
});
