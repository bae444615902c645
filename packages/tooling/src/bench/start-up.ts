import { startBuiltPurser } from '@purser/test-kit';
import { median } from './statistics.ts';

const LIMIT = 1500;

/** How long a built tree needs from its start to its first answer. */
export async function benchStartUp(): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const began = performance.now();
    await using purser = await startBuiltPurser();
    await fetch(`${purser.url}/api/identity`);
    times.push(performance.now() - began);
  }
  return `start to first answer: ${median(times).toFixed(0)} ms, limit ${LIMIT} ms (median of 5)`;
}
