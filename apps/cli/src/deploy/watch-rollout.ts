import type { Rollout } from '@purser/contract';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import type { ServerClient } from '../server/server-client.ts';
import { followRollout } from './follow-rollout.ts';
import { RolloutProgress } from './rollout-progress.ts';

const ENDINGS: Partial<Record<Rollout['state'], string>> = {
  succeeded: 'has succeeded',
  failed: 'has failed',
  cancelled: 'was cancelled',
  'paused-by-failure': 'has stopped at a failure, and waits to be resumed or cancelled',
};

/** Looks at a rollout until it stands still, prints how it goes unless told to be quiet, and says how to end. */
export async function watchRollout(
  server: ServerClient,
  id: number,
  io: Io,
  isQuiet: boolean,
): Promise<{ rollout: Rollout; code: ExitCode }> {
  const progress = new RolloutProgress(io.stdout);
  const rollout = await followRollout(server, id, (now) => !isQuiet && progress.show(now));
  progress.end();
  if (!isQuiet) io.stdout.write(`Rollout ${id} ${ENDINGS[rollout.state] ?? rollout.state}\n`);
  return { rollout, code: rollout.state === 'succeeded' ? EXIT.clean : EXIT.found };
}
