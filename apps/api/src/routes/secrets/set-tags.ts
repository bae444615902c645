import { changeSecretTags } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Sets and removes tags of a secret. */
export const setTags = os.secrets.setTags.handler(
  async ({ input: { secretId, set = [], remove = [] }, context }) => {
    await audited(context, { action: 'secretsmanager:TagResource', subject: secretId }, () =>
      changeSecretTags(context.clients, secretId, { set, remove }),
    );
    return {};
  },
);
