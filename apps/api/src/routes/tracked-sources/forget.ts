import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Forgets where rows came from; the rows stay as they are. */
export const forget = os.trackedSources.forget.handler(async ({ input, context }) => {
  await audited(context, { action: 'purser:ForgetSource', subject: input.family }, () =>
    context.store.trackedSources.forget(input),
  );
  return { forgotten: true };
});
