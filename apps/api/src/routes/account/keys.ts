import { listKeys } from '@purser/aws';
import { os } from '../../router.ts';

/** KMS keys with their aliases. */
export const keys = os.account.keys.handler(async ({ context }) => ({
  keys: await listKeys(context.clients),
}));
