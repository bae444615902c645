import { usesOf } from '@purser/aws';
import { os } from '../../router.ts';

/** How long a question waits for the index; what is not read by then is told as still to be read. */
export const PATIENCE = 1500;

/** What refers to one parameter or secret. */
export const uses = os.whereUsed.uses.handler(async ({ input: { kind, subject }, context }) => {
  const { references } = context;
  const [home] = await Promise.all([context.identity(), references.refresh(PATIENCE)]);
  return { uses: usesOf(references, subject, kind, home), index: references.state };
});
