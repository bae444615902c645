import { changeParameterTags } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Sets and removes tags of a parameter. */
export const setTags = os.parameters.setTags.handler(
  async ({ input: { name, set = [], remove = [] }, context }) => {
    await audited(context, { action: 'ssm:AddTagsToResource', subject: name }, () =>
      changeParameterTags(context.clients, name, { set, remove }),
    );
    return {};
  },
);
