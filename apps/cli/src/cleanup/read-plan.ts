import { setTimeout as delay } from 'node:timers/promises';
import type { CleanupPlan } from '@purser/contract';
import type { CleanupOptions } from '../commands/cleanup-options.ts';
import type { Writer } from '../io.ts';
import { ProgressLines } from '../jobs/progress-lines.ts';
import type { ServerClient } from '../server/server-client.ts';

/** Milliseconds between two questions while the server still reads revisions. */
const PAUSE = 1000;

/** Asks what a clean-up would take away until every revision is read; on a terminal it tells how many are not. */
export async function readPlan(
  server: ServerClient,
  { family, keepLast, olderThan, onlyPlaintext, includeInactive }: CleanupOptions,
  out: Writer,
): Promise<CleanupPlan> {
  const choice = {
    keepLast,
    ...(family !== undefined && { family }),
    ...(olderThan !== undefined && { olderThanDays: olderThan }),
    ...(onlyPlaintext && { onlyPlaintext }),
    ...(includeInactive && { includeInactive }),
  };
  const lines = new ProgressLines(out);
  try {
    for (;;) {
      const plan = await server.cleanups.preview(choice);
      if (plan.toRead === 0) return plan;
      lines.status(`${plan.toRead} revisions are still to be read`);
      await delay(PAUSE);
    }
  } finally {
    lines.clear();
  }
}
