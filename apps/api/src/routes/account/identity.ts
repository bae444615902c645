import { os } from '../../router.ts';

/** Whose account this is. */
export const identity = os.account.identity.handler(async ({ context }) => ({
  ...(await context.identity()),
  embedded: context.embedded,
}));
