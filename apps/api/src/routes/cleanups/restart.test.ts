import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedAws, startEmbeddedAws } from '@purser/embedded-aws';
import type { Fault } from '@purser/test-kit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { done } from '../../testing/service-fleet.ts';
import { startStack } from '../../testing/stack.ts';
import { cleanupEnded, FAMILY, registerMany, startCleanup } from '../../testing/swept-family.ts';

const COUNT = 25;
const names = Array.from({ length: COUNT }, (_, index) => `${FAMILY}:${index + 1}`);

let folder = '';
let account: EmbeddedAws;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'purser-cleanup-'));
  account = await startEmbeddedAws();
  await registerMany({ aws: account }, COUNT);
});
afterEach(async () => {
  await account.close();
  await rm(folder, { recursive: true });
});

/** Starts the API over the account and the store that are there. */
const start = (decide?: (operation: string, call: number) => Fault) =>
  startStack(decide, { account, storeFile: join(folder, 'purser.db') });

/** What is done in the account: each of these once for each revision, or for each ten. */
const writes = () =>
  ['DeregisterTaskDefinition', 'DeleteTaskDefinitions'].map((operation) => done({ aws: account }, operation));

test.each([
  ['before the reply of a deregistration', 'DeregisterTaskDefinition', 13, 'DescribeTaskDefinition'],
  ['before the very first reply', 'DeregisterTaskDefinition', 0, 'DescribeTaskDefinition'],
  ['before the reply of a deletion', 'DeleteTaskDefinitions', 1, 'DeleteTaskDefinitions'],
])('killed %s, the next process goes on, and does nothing twice', async (_, write, call, next) => {
  let hasLost = false;
  let come = () => {};
  const moment = new Promise<void>((resolve) => {
    come = resolve;
  });
  const first = await start((operation, nth) => {
    if (hasLost && operation === next) {
      // What would be done about the lost reply is never done.
      come();
      return 'lost-request';
    }
    if (operation !== write || nth !== call) return 'none';
    hasLost = true;
    return 'lost-reply';
  });
  const { body } = await startCleanup(first, names);
  await moment;
  await first.kill();
  await using second = await start();
  const cleanup = await cleanupEnded(second, body.id);
  expect(cleanup).toMatchObject({ state: 'succeeded', total: COUNT, done: COUNT });
  expect(new Set(cleanup.revisions.map(({ state }) => state))).toEqual(new Set(['delete-in-progress']));
  expect(writes()).toEqual([COUNT, 3]);
});

test('stopped in an orderly way, it goes on in the next process', async () => {
  let come = () => {};
  const moment = new Promise<void>((resolve) => {
    come = resolve;
  });
  const first = await start((operation, nth) => {
    if (operation === 'DeregisterTaskDefinition' && nth === 5) come();
    return 'none';
  });
  const { body } = await startCleanup(first, names);
  await moment;
  await first[Symbol.asyncDispose]();
  expect(writes()[0]).toBeLessThan(COUNT);
  await using second = await start();
  expect(await cleanupEnded(second, body.id)).toMatchObject({ state: 'succeeded', done: COUNT });
  expect(writes()).toEqual([COUNT, 3]);
});
