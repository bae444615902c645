import { listCleanups, readCleanup, requireCleanup } from '../../cleanups/read-cleanup.ts';
import { os } from '../../router.ts';
import { preview } from './preview.ts';
import { start } from './start.ts';

const PAGE = 50;

const list = os.cleanups.list.handler(async ({ input: { before }, context }) => ({
  cleanups: await listCleanups(context.store, { before, limit: PAGE }),
}));

const describe = os.cleanups.describe.handler(({ input, context }) =>
  readCleanup(context.store, input.id, context.cleanupPauseMs),
);

const cancel = os.cleanups.cancel.handler(async ({ input: { id }, context }) => {
  const job = await requireCleanup(context.store, id);
  return { state: (await context.jobs.cancel(id)) ?? job.state };
});

const resume = os.cleanups.resume.handler(async ({ input: { id }, context }) => {
  const job = await requireCleanup(context.store, id);
  return { state: (await context.jobs.resume(id)) ?? job.state };
});

/** The endpoints that take away revisions that nothing uses. */
export const cleanups = { cancel, describe, list, preview, resume, start };
