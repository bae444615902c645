import { describeParameter } from '@purser/aws';
import { os } from '../../router.ts';

/** One parameter, without its value. */
export const describe = os.parameters.describe.handler(({ input, context }) =>
  describeParameter(context.clients, input.name),
);
