import { listSecurityGroups } from '@purser/aws';
import { os } from '../../router.ts';

/** The security groups of the account. */
export const securityGroups = os.account.securityGroups.handler(({ input, context }) =>
  listSecurityGroups(context.clients, input),
);
