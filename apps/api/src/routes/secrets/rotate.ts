import { rotateSecret } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Starts a rotation now. */
export const rotate = os.secrets.rotate.handler(async ({ input, context }) => {
  await audited(context, { action: 'secretsmanager:RotateSecret', subject: input.secretId }, () =>
    rotateSecret(context.clients, input),
  );
  return {};
});
