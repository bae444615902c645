import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import type { AuditEvent, Rollout } from '@purser/contract';
import { type EmbeddedAws, startEmbeddedAws } from '@purser/embedded-aws';
import type { Fault } from '@purser/test-kit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LaunchAccount } from '../../testing/launch-account.ts';
import { readEvents } from '../../testing/read-events.ts';
import {
  createService,
  done,
  register,
  settle,
  standstill,
  startRollout,
} from '../../testing/service-fleet.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

// Many services take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
let account: EmbeddedAws;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'purser-rollout-'));
  account = await startEmbeddedAws();
});
afterEach(async () => {
  await account.close();
  await rm(folder, { recursive: true });
});

const services = Array.from({ length: 12 }, (_, index) => `web-${index + 1}`);

/** Starts the API over the account and the store that are there. */
const start = (decide?: (operation: string, call: number) => Fault) =>
  startStack(decide, { account, storeFile: join(folder, 'purser.db') });

/** Something that is waited for. */
function aMoment() {
  let come = () => {};
  const came = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { came, come };
}

/** Kills a process at a moment, and gives the one that took over once the rollout has come to its end. */
async function takeOver(first: Stack, { came }: { came: Promise<void> }, id: number) {
  await came;
  await first.kill();
  const second = await start();
  return { second, ended: await standstill(second, id) };
}

async function prepare() {
  const launch = new LaunchAccount({ aws: account });
  const definition = await register(launch, 'web');
  for (const name of services) await createService(launch, name, definition);
  await settle({ aws: account });
  return launch;
}

test.each([
  ['between two services', (operation: string, call: number) => operation === 'UpdateService' && call === 5],
  ['while it waits', (operation: string, call: number) => operation === 'DescribeServices' && call === 9],
])('killed %s, the next process goes on, and starts nothing twice', async (_, isMoment) => {
  await prepare();
  const moment = aMoment();
  const first = await start((operation, call) => {
    if (isMoment(operation, call)) moment.come();
    return 'none';
  });
  const { body } = await startRollout(first, services, { atOnce: 3 });
  const { second: next, ended } = await takeOver(first, moment, body.id);
  await using second = next;
  expect(ended).toMatchObject({ state: 'succeeded', counts: { succeeded: services.length } });
  expect(done(second, 'UpdateService')).toBe(services.length);
});

test('killed before it heard of the deployment that AWS had begun, the next process adopts it', async () => {
  await prepare();
  const moment = aMoment();
  const first = await start((operation, call) => {
    if (operation === 'UpdateService') return call === 4 ? 'lost-reply' : 'none';
    // The look-up after the lost reply never comes back.
    if (operation === 'DescribeServices' && done({ aws: account }, 'UpdateService') === 5) {
      moment.come();
      return 'lost-request';
    }
    return 'none';
  });
  const { body } = await startRollout(first, services);
  const { second: next, ended } = await takeOver(first, moment, body.id);
  await using second = next;
  expect(ended).toMatchObject({ state: 'succeeded' });
  expect(done(second, 'UpdateService')).toBe(services.length);
  // The trail of the killed process did not know; the next one has found it out.
  const { body: trail } = await second.get<{ events: AuditEvent[] }>('/api/audit-events');
  const updates = trail.events.filter(({ action }) => action === 'ecs:UpdateService');
  expect(updates.map(({ outcome }) => outcome)).toEqual(services.map(() => 'done'));
  const late = updates.filter(({ settledAt }) => settledAt !== undefined);
  expect(late.map(({ subject }) => subject)).toEqual(['default/web-5']);
  expect(Date.parse(late[0]?.settledAt ?? '')).toBeGreaterThan(Date.parse(late[0]?.at ?? ''));
});

test('killed before AWS heard of a deployment, the next process says so and starts it', async () => {
  await prepare();
  const moment = aMoment();
  const first = await start((operation, call) => {
    if (operation !== 'UpdateService' || call < 4) return 'none';
    moment.come();
    return 'lost-request';
  });
  const { body } = await startRollout(first, services);
  const { second: next, ended } = await takeOver(first, moment, body.id);
  await using second = next;
  expect(ended).toMatchObject({ state: 'succeeded' });
  expect(done(second, 'UpdateService')).toBe(services.length);
  const trail = await second.store.audit.list({ subject: 'default/web-5', limit: 9 });
  expect(trail).toMatchObject([
    { outcome: 'done', settledAt: null },
    { outcome: 'NOT_DONE', settledAt: expect.stringMatching(/^2/) },
  ]);
});

test('stopped in an orderly way, it ends soon and goes on in the next process', async () => {
  const launch = await prepare();
  const first = await start();
  const { body } = await startRollout(first, services);
  await vi.waitFor(() => expect(done(first, 'UpdateService')).toBeGreaterThan(2), { timeout: 20_000 });
  await first[Symbol.asyncDispose]();
  // Somebody else has deployed a service that was not begun.
  await launch.ecs.send(new UpdateServiceCommand({ service: 'web-12', forceNewDeployment: true }));
  await using second = await start();
  expect(await standstill(second, body.id)).toMatchObject({ state: 'succeeded' });
  expect(done(second, 'UpdateService')).toBe(services.length + 1);
});

test('its stream tells of each change, and ends when it stands still', async () => {
  await prepare();
  await using stack = await start();
  const { body } = await startRollout(stack, ['web-1', 'web-2']);
  const events = await readEvents(`${stack.url}/api/rollouts/${body.id}`);
  expect(events.at(-1)).toEqual({ event: 'end', data: {} });
  const states = events.slice(0, -1).map(({ data }) => data as Rollout);
  expect(states.at(-1)).toMatchObject({ state: 'succeeded', counts: { succeeded: 2 } });
  expect(states.some(({ steps }) => steps[0]?.rolloutState === 'IN_PROGRESS')).toBe(true);
  const missing = await fetch(`${stack.url}/api/rollouts/99`, { headers: { accept: 'text/event-stream' } });
  expect(missing.status).toBe(404);
});

test('a new world of the embedded account has no rollouts', async () => {
  await prepare();
  await using stack = await start();
  const { body } = await startRollout(stack, services);
  await stack.context.startAnew();
  expect((await stack.get(`/api/rollouts/${body.id}`)).status).toBe(404);
  expect((await stack.get<{ rollouts: object[] }>('/api/rollouts')).body.rollouts).toEqual([]);
});
