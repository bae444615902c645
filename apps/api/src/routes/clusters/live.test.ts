import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import type { LiveNews } from '@purser/contract';
import { expect, test } from 'vitest';
import { followEvents } from '../../testing/follow-events.ts';
import { RunningAccount } from '../../testing/running-account.ts';
import { startStack } from '../../testing/stack.ts';

const LIVE = '/api/clusters/default/live';

test('what changes in a service comes by itself, and only that', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  const revision = await account.registered();
  await account.createService('web', revision);
  await account.createService('quiet', revision, { desiredCount: 0 });
  await account.advance(60_000);
  await using stream = await followEvents(`${stack.url}${LIVE}?services=true&service=web`);
  const first = await stream.next<LiveNews>('news');
  expect(first.services?.map(({ serviceName }) => serviceName)).toEqual(['quiet', 'web']);
  expect(first.service?.serviceName).toBe('web');
  expect(first.tasks).toHaveLength(1);
  await account.ecs.send(new UpdateServiceCommand({ service: 'web', forceNewDeployment: true }));
  const rolling = await stream.next<LiveNews>(
    'news',
    ({ service }) => (service?.deployments.length ?? 0) > 1,
  );
  expect(rolling.services?.map(({ serviceName }) => serviceName)).toEqual(['web']);
  await account.advance(60_000);
  const done = await stream.next<LiveNews>('news', ({ service }) =>
    Boolean(service?.events[0]?.message.includes('steady state')),
  );
  expect(done.service?.deployments.map(({ rolloutState }) => rolloutState)).toEqual(['COMPLETED']);
});

test('all who look at a cluster share its readings, and nothing is read once nobody does', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  await account.createService('web', await account.registered(), { desiredCount: 0 });
  const many = await Promise.all(
    Array.from({ length: 8 }, () => followEvents(`${stack.url}${LIVE}?services=true`)),
  );
  await Promise.all(many.map((stream) => stream.next<LiveNews>('news')));
  account.emptyJournal();
  // Three readings later, each page was told three times.
  await Promise.all(
    many.map(async (stream) => {
      for (let n = 0; n < 3; n += 1) await stream.next<LiveNews>('news');
    }),
  );
  const { DescribeServices = 0 } = account.calls();
  expect(DescribeServices).toBeGreaterThanOrEqual(2);
  expect(DescribeServices).toBeLessThanOrEqual(4);
  await Promise.all(many.map((stream) => stream[Symbol.asyncDispose]()));
  account.emptyJournal();
  await using last = await followEvents(`${stack.url}/api/clusters/checkout-prod/live`);
  for (let n = 0; n < 3; n += 1) await last.next<LiveNews>('news');
  expect(account.calls().DescribeServices ?? 0).toBe(0);
});

test('what ECS refuses is told with its sentence, and the rest goes on', async () => {
  await using stack = await startStack((operation) => (operation === 'ListTasks' ? 'server-error' : 'none'));
  const account = new RunningAccount(stack);
  await account.createService('web', await account.registered(), { desiredCount: 0 });
  await using stream = await followEvents(`${stack.url}${LIVE}?services=true&tasks=true`);
  expect(await stream.next('trouble')).toMatchObject({ code: 'AWS_UNAVAILABLE' });
  expect((await stream.next<LiveNews>('news')).services).toHaveLength(1);
});

test('an address that asks for nonsense is refused, and one answer gives all at once', async () => {
  await using stack = await startStack();
  const refused = await fetch(`${stack.url}${LIVE}?services=maybe`, {
    headers: { accept: 'text/event-stream' },
  });
  expect(refused.status).toBe(400);
  const { body } = await stack.get<LiveNews>(`${LIVE}?services=true`);
  expect(body).toMatchObject({ services: [], cluster: { clusterName: 'default' } });
});

test('a server that closes ends the streams at once', async () => {
  const stack = await startStack();
  const stream = await followEvents(`${stack.url}${LIVE}?services=true`);
  await stream.next('news');
  const before = performance.now();
  await stack[Symbol.asyncDispose]();
  await stream.next('end');
  await stream.ended;
  expect(performance.now() - before).toBeLessThan(5000);
});
