import { listRanRevisions } from '@purser/aws';
import { ApiError } from '../../errors.ts';
import { os } from '../../router.ts';

/** The revisions that a service ran. */
export const rollBackPreview = os.deployments.rollBackPreview.handler(async ({ input, context }) => {
  const ran = await listRanRevisions(context.clients, input);
  if (!ran) throw new ApiError('NOT_FOUND', 'There is no such service in the cluster.');
  return ran;
});
