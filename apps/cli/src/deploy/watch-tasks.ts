import { setTimeout as delay } from 'node:timers/promises';
import type { TaskSummary } from '@purser/contract';
import type { TaskDefinition } from '@purser/task-definition';
import type { UNTIL } from '../commands/deploy-options.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { ProgressLines } from '../jobs/progress-lines.ts';
import type { ServerClient } from '../server/server-client.ts';
import { hasEndedWell } from './has-ended-well.ts';

/** Milliseconds between two looks. */
const PAUSE = 1000;
/** Looks at which ECS may not show a task that it has just started. */
const PATIENCE = 30;

/** Tasks that are waited for, at most as many as RunTask starts. */
export interface WatchedTasks {
  cluster: string;
  arns: readonly string[];
  definition: TaskDefinition;
  until: (typeof UNTIL)[number];
}

const idOf = (taskArn: string) => taskArn.split('/').at(-1) ?? '';

/**
 * Looks at tasks, all of them by one question, until each runs or has stopped, or has stopped, as is wanted. Prints each
 * change unless told to be quiet. It ends with 1 where a task has not ended well, or is no longer shown.
 */
export async function watchTasks(
  server: ServerClient,
  { cluster, arns, definition, until }: WatchedTasks,
  { stdout }: Pick<Io, 'stdout'>,
  isQuiet: boolean,
): Promise<{ tasks: readonly TaskSummary[]; code: ExitCode }> {
  const lines = new ProgressLines(stdout);
  const isFailed = (task: TaskSummary) => task.lastStatus === 'STOPPED' && !hasEndedWell(task, definition);
  const ids = arns.map(idOf);
  const seen = new Map<string, TaskSummary>();
  const misses = new Map<string, number>();
  for (;;) {
    const waiting = ids.filter(
      (id) => !isSettled(seen.get(id)?.lastStatus, until) && (misses.get(id) ?? 0) < PATIENCE,
    );
    if (!isQuiet) lines.status(`${ids.length - waiting.length} of ${ids.length} tasks ${WORDS[until]}`);
    if (waiting.length === 0) break;
    if (seen.size > 0 || misses.size > 0) await delay(PAUSE);
    const { tasks } = await server.clusters.tasks({ cluster, ids: waiting.join(',') });
    const shown = new Map(tasks.map((task) => [idOf(task.taskArn), task]));
    for (const id of waiting) {
      const task = shown.get(id);
      if (task === undefined) misses.set(id, (misses.get(id) ?? 0) + 1);
      else if (!isQuiet && seen.get(id)?.lastStatus !== task.lastStatus)
        lines.line(`${id}: ${textOf(task, isFailed(task))}`);
      if (task !== undefined) seen.set(id, task);
    }
  }
  lines.clear();
  const tasks = [...seen.values()];
  const lost = ids.filter((id) => !isSettled(seen.get(id)?.lastStatus, until));
  if (!isQuiet) for (const id of lost) lines.line(`${id}: ECS does not show it`);
  const failed = tasks.filter(isFailed).length + lost.length;
  if (!isQuiet && failed > 0) lines.line(`${failed} of ${ids.length} tasks failed`);
  return { tasks, code: failed === 0 ? EXIT.clean : EXIT.found };
}

const WORDS = { running: 'run or have stopped', stopped: 'have stopped' } as const;

const isSettled = (lastStatus: string | undefined, until: WatchedTasks['until']) =>
  lastStatus === 'STOPPED' || (until === 'running' && lastStatus === 'RUNNING');

function textOf({ lastStatus, stoppedReason, containers, failures }: TaskSummary, isFailed: boolean): string {
  if (!isFailed) return lastStatus;
  const exits = containers.flatMap(({ name, exitCode }) =>
    exitCode === undefined ? [] : `container ${name} exited with ${exitCode}`,
  );
  const causes = failures.map(({ cause, remedy }) => `${cause} ${remedy}`);
  return [lastStatus, ...(stoppedReason === undefined ? [] : [stoppedReason]), ...exits, ...causes]
    .join('. ')
    .replaceAll('..', '.');
}
