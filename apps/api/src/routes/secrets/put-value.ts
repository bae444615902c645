import { putSecretValue } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Adds a version to a secret; the reply does not repeat the value. */
export const putValue = os.secrets.putValue.handler(({ input, context }) =>
  audited(context, { action: 'secretsmanager:PutSecretValue', subject: input.secretId }, () =>
    putSecretValue(context.clients, input),
  ),
);
