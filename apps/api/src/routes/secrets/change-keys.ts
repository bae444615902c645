import { changeSecretKeys } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Changes keys of a JSON secret; no value leaves the server. */
export const changeKeys = os.secrets.changeKeys.handler(
  ({ input: { set = [], remove = [], ...rest }, context }) =>
    audited(context, { action: 'secretsmanager:PutSecretValue', subject: rest.secretId }, () =>
      changeSecretKeys(context.clients, { ...rest, set, remove }),
    ),
);
