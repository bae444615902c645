import { readSecretPolicy } from '@purser/aws';
import { os } from '../../router.ts';

/** The resource policy of a secret. */
export const policy = os.secrets.policy.handler(async ({ input, context }) => {
  const text = await readSecretPolicy(context.clients, input.secretId);
  return text === undefined ? {} : { policy: text };
});
