import { listSubnets } from '@purser/aws';
import { os } from '../../router.ts';

/** The subnets of the account. */
export const subnets = os.account.subnets.handler(({ input, context }) =>
  listSubnets(context.clients, input),
);
