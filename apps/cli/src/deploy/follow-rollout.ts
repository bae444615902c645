import { setTimeout as delay } from 'node:timers/promises';
import type { Rollout } from '@purser/contract';
import type { ServerClient } from '../server/server-client.ts';

/** Milliseconds between two looks at a rollout. */
const PAUSE = 1000;
const ENDED: readonly Rollout['state'][] = ['succeeded', 'failed', 'cancelled', 'paused-by-failure'];

/** Looks at a rollout until it has ended or waits for a person, and gives how it is then. */
export async function followRollout(
  server: ServerClient,
  id: number,
  onProgress: (rollout: Rollout) => void,
): Promise<Rollout> {
  for (;;) {
    const rollout = await server.rollouts.describe({ id });
    onProgress(rollout);
    if (ENDED.includes(rollout.state)) return rollout;
    await delay(PAUSE);
  }
}
