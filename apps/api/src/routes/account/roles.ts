import { listRoles } from '@purser/aws';
import { os } from '../../router.ts';

/** The account's roles. */
export const roles = os.account.roles.handler(({ input, context }) => listRoles(context.clients, input));
