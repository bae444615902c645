import { describeSecret } from '@purser/aws';
import { os } from '../../router.ts';

/** One secret, without its value. */
export const describe = os.secrets.describe.handler(({ input, context }) =>
  describeSecret(context.clients, input.secretId),
);
