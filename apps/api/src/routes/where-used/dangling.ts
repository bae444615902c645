import { findDangling } from '@purser/aws';
import { os } from '../../router.ts';
import { PATIENCE } from './uses.ts';

/** References of current revisions to what does not exist. */
export const dangling = os.whereUsed.dangling.handler(async ({ context }) => {
  const { references, clients } = context;
  const [home] = await Promise.all([context.identity(), references.refresh(PATIENCE)]);
  return { ...(await findDangling(clients, references, home)), index: references.state };
});
