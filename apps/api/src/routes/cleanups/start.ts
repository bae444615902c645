import { BATCH, CLEANUP, type CleanupSpec, subjectOf } from '../../cleanups/cleanup-spec.ts';
import { os } from '../../router.ts';

/** Starts a clean-up that goes on by itself. */
export const start = os.cleanups.start.handler(async ({ input, context }) => {
  const { deletes, reason, clientToken } = input;
  const names = [...new Set(input.taskDefinitions)];
  const subjects: string[] = [];
  for (let from = 0; from < names.length; from += BATCH)
    subjects.push(subjectOf(names.slice(from, from + BATCH)));
  const spec: CleanupSpec = { deletes };
  const { arn: actor } = await context.identity();
  return context.jobs.start({
    kind: CLEANUP,
    spec,
    subjects,
    reason,
    actor,
    requestId: context.requestId,
    clientToken,
  });
});
