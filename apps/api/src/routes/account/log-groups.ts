import { listLogGroups } from '@purser/aws';
import { os } from '../../router.ts';

/** Log groups whose name begins with a text. */
export const logGroups = os.account.logGroups.handler(({ input, context }) =>
  listLogGroups(context.clients, input),
);
