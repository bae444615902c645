import type { Rollout } from '@purser/contract';
import type { ExitCode, Io } from '../io.ts';
import { watchJob } from '../jobs/watch-job.ts';
import type { ServerClient } from '../server/server-client.ts';
import { RolloutProgress } from './rollout-progress.ts';

/** Looks at a rollout until it stands still, prints how it goes unless told to be quiet, and says how to end. */
export async function watchRollout(
  server: ServerClient,
  id: number,
  io: Io,
  isQuiet: boolean,
): Promise<{ rollout: Rollout; code: ExitCode }> {
  const progress = new RolloutProgress();
  const { job: rollout, code } = await watchJob(
    {
      name: `Rollout ${id}`,
      read: () => server.rollouts.describe({ id }),
      show: (now, lines) => progress.show(now, lines),
    },
    io,
    isQuiet,
  );
  return { rollout, code };
}
