import { randomUUID } from 'node:crypto';
import type { Cleanup, CleanupPlan } from '@purser/contract';
import { CleanupProgress } from '../cleanup/cleanup-progress.ts';
import { countOf, textOfPlan } from '../cleanup/plan-text.ts';
import { readPlan } from '../cleanup/read-plan.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { watchJob } from '../jobs/watch-job.ts';
import { printable } from '../printable.ts';
import type { ServerClient } from '../server/server-client.ts';
import { withServer } from '../server/with-server.ts';
import type { CleanupOptions } from './cleanup-options.ts';

/** The API takes no more revisions for one clean-up. */
const MOST = 2000;

/** `purser cleanup`: lets a running Purser take away revisions that nothing uses. */
export async function cleanup(options: CleanupOptions, io: Io): Promise<ExitCode> {
  const { wait = false, dryRun = false, reason } = options;
  if (wait && dryRun) return misuse(io, '--dry-run starts nothing that --wait could wait for.');
  if (!dryRun && !reason?.trim()) return misuse(io, 'Say why by --reason, or give --dry-run.');
  return withServer(options, io, async (server) => {
    const isText = options.format === 'text';
    const plan = await readPlan(server, options, isText ? io.stdout : io.stderr);
    for (const sentence of plan.notChecked) io.stderr.write(`warning: ${printable(sentence)}\n`);
    if (isText) io.stdout.write(textOfPlan(plan));
    const { code, started } = await carryOut(plan, options, io, server);
    if (!isText) io.stdout.write(`${jsonOf(plan, started)}\n`);
    return code;
  });
}

function misuse(io: Io, sentence: string): ExitCode {
  io.stderr.write(`error: ${sentence}\n`);
  return EXIT.trouble;
}

function jsonOf({ toRead: _read, ...plan }: CleanupPlan, started: Outcome['started']): string {
  return JSON.stringify({ ...plan, ...(started && { cleanup: started }) }, undefined, 2);
}

/** What a run led to. */
interface Outcome {
  code: ExitCode;
  started?: Cleanup | { id: number };
}

async function carryOut(
  { candidates }: CleanupPlan,
  { format, delete: deletes, reason = '', dryRun, wait, clientToken = randomUUID() }: CleanupOptions,
  io: Io,
  server: ServerClient,
): Promise<Outcome> {
  const isQuiet = format !== 'text';
  const say = (sentence: string) => !isQuiet && io.stdout.write(`${sentence}\n`);
  if (candidates.length === 0) {
    say('There is nothing to clean up.');
    return { code: EXIT.clean };
  }
  if (dryRun) {
    say(`Would deregister ${deletes ? 'and delete ' : ''}${countOf(candidates.length)}`);
    return { code: EXIT.clean };
  }
  const taskDefinitions = candidates.slice(0, MOST).map(({ family, revision }) => `${family}:${revision}`);
  const { id } = await server.cleanups.start({ taskDefinitions, deletes, reason, clientToken });
  say(`Clean-up ${id} of ${countOf(taskDefinitions.length)} was started`);
  if (candidates.length > MOST)
    io.stderr.write(`warning: ${countOf(candidates.length - MOST)} are left for another clean-up\n`);
  if (!wait) return { code: EXIT.clean, started: { id } };
  const progress = new CleanupProgress();
  const { job, code } = await watchJob(
    {
      name: `Clean-up ${id}`,
      read: () => server.cleanups.describe({ id }),
      show: (now, lines) => progress.show(now, lines),
    },
    io,
    isQuiet,
  );
  return { code, started: job };
}
