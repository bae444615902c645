import { createSecret } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Creates a secret; the reply does not repeat the value. */
export const create = os.secrets.create.handler(({ input, context }) =>
  audited(context, { action: 'secretsmanager:CreateSecret', subject: input.name }, () =>
    createSecret(context.clients, input),
  ),
);
