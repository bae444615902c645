import { readHistory } from '@purser/aws';
import { os } from '../../router.ts';

/** The kept versions of a parameter, without values. */
export const history = os.parameters.history.handler(async ({ input, context }) => ({
  versions: await readHistory(context.clients, input.name),
}));
