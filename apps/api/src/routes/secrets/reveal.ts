import { revealSecret } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Shows the text of a secret or the value of one key, once the trail has it that somebody asked. */
export const reveal = os.secrets.reveal.handler(({ input, context }) =>
  audited(context, { action: 'secretsmanager:GetSecretValue', subject: input.secretId }, () =>
    revealSecret(context.clients, input),
  ),
);
