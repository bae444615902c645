import { deleteSecret } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Has a secret deleted after some days. */
export const remove = os.secrets.remove.handler(
  async ({ input: { secretId, recoveryWindowInDays }, context }) => {
    await audited(context, { action: 'secretsmanager:DeleteSecret', subject: secretId }, () =>
      deleteSecret(context.clients, secretId, recoveryWindowInDays),
    );
    return {};
  },
);
