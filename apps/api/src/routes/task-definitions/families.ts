import { listFamilies } from '@purser/aws';
import { os } from '../../router.ts';

/** Families whose name begins with a text. */
export const families = os.taskDefinitions.families.handler(({ input, context }) =>
  listFamilies(context.clients, input),
);
