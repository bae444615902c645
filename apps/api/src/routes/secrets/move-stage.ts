import { moveSecretStage } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Moves a stage to another version, or takes it away. */
export const moveStage = os.secrets.moveStage.handler(async ({ input, context }) => {
  await audited(context, { action: 'secretsmanager:UpdateSecretVersionStage', subject: input.secretId }, () =>
    moveSecretStage(context.clients, input),
  );
  return {};
});
