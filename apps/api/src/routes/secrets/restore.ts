import { restoreSecret } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Takes the deletion of a secret back. */
export const restore = os.secrets.restore.handler(async ({ input: { secretId }, context }) => {
  await audited(context, { action: 'secretsmanager:RestoreSecret', subject: secretId }, () =>
    restoreSecret(context.clients, secretId),
  );
  return {};
});
