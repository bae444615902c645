import { updateSecret } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Changes the description or the key of a secret. */
export const update = os.secrets.update.handler(async ({ input, context }) => {
  await audited(context, { action: 'secretsmanager:UpdateSecret', subject: input.secretId }, () =>
    updateSecret(context.clients, input),
  );
  return {};
});
