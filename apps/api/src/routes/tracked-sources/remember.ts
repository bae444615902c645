import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Remembers where rows came from, each in the place of an earlier expansion of the same source. */
export const remember = os.trackedSources.remember.handler(
  async ({ input: { family, sources }, context }) => {
    const expandedAt = new Date().toISOString();
    await audited(context, { action: 'purser:RememberSources', subject: family }, async () => {
      for (const source of sources)
        await context.store.trackedSources.remember({ family, ...source, expandedAt });
    });
    return { remembered: sources.length };
  },
);
