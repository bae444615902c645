import { readParameterTags } from '@purser/aws';
import { os } from '../../router.ts';

/** The tags of a parameter. */
export const tags = os.parameters.tags.handler(async ({ input, context }) => ({
  tags: await readParameterTags(context.clients, input.name),
}));
