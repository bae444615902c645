import { listParameters } from '@purser/aws';
import { os } from '../../router.ts';

/** Parameters whose name contains a text, without values. */
export const list = os.parameters.list.handler(({ input, context }) =>
  listParameters(context.clients, input),
);
