import { os } from '../../router.ts';

/** What was done by Purser, newest first. */
export const list = os.audit.list.handler(
  async ({ input: { subject, before, maxResults = 50 }, context }) => ({
    events: (await context.store.audit.list({ subject, before, limit: maxResults })).map(
      ({ reason, settledAt, ...event }) => ({
        ...event,
        ...(reason !== null && { reason }),
        ...(settledAt !== null && { settledAt }),
      }),
    ),
  }),
);
