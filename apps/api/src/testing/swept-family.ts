import { ECSClient, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import type { Cleanup } from '@purser/contract';
import { vi } from 'vitest';
import type { Stack } from './stack.ts';

/** The family whose revisions the tests take away. */
export const FAMILY = 'swept';

/** Registers revisions of a family past Purser; every second one has a plain value that looks like a secret. */
export async function registerMany({ aws }: Pick<Stack, 'aws'>, count: number): Promise<ECSClient> {
  const ecs = new ECSClient({ endpoint: aws.url, region: aws.region, credentials: { ...aws.credentials } });
  for (let n = 0; n < count; n += 1)
    await ecs.send(
      new RegisterTaskDefinitionCommand({
        family: FAMILY,
        containerDefinitions: [
          {
            name: 'app',
            image: 'busybox',
            memory: 64,
            environment: n % 2 ? [{ name: 'API_TOKEN', value: 'canary-of-a-plain-value' }] : [],
          },
        ],
      }),
    );
  return ecs;
}

/** Lets the embedded account have the rates of AWS. */
export async function throttle({ aws }: Pick<Stack, 'aws'>): Promise<void> {
  const { ok } = await fetch(`${aws.url}/_purser/settings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-purser': '1' },
    body: JSON.stringify({ throttling: true }),
  });
  if (!ok) throw new Error('The embedded account does not take the setting.');
}

/** Asks for a clean-up that also deletes. */
export const startCleanup = (
  stack: Stack,
  taskDefinitions: readonly string[],
  clientToken = 'cleanup-0001',
) =>
  stack.post<{ id: number }>('/api/cleanups', {
    taskDefinitions,
    deletes: true,
    reason: 'a test',
    clientToken,
  });

/** Waits until a clean-up has ended, and gives it. */
export const cleanupEnded = (stack: Stack, id: number, timeout = 60_000): Promise<Cleanup> =>
  vi.waitFor(
    async () => {
      const { body } = await stack.get<Cleanup>(`/api/cleanups/${id}`);
      if (body.state === 'queued' || body.state === 'running') throw new Error(`It is ${body.state}.`);
      return body;
    },
    { timeout, interval: 50 },
  );
