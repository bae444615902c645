import type { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { ServiceWatch } from './service-watch.ts';

/** ECS with so many services, which fails where it is told to. */
function account(fail: (call: number) => Error | undefined = () => undefined) {
  const calls: string[][] = [];
  const waits: number[] = [];
  const ecs = {
    async send({ input }: DescribeServicesCommand) {
      const services = input.services ?? [];
      calls.push(services);
      const failure = fail(calls.length);
      if (failure) throw failure;
      const known = services.filter((name) => name !== 'nope');
      return { services: known.map((serviceName) => ({ serviceName, status: 'ACTIVE' })) };
    },
  } as unknown as ECSClient;
  // What is shorter is the budget's.
  const watch = new ServiceWatch({ ecs }, async (milliseconds) => {
    if (milliseconds >= 1000) waits.push(milliseconds);
  });
  return { watch, calls, waits };
}

const { signal } = new AbortController();

test('one reading serves all who wait, ten services at a call', async () => {
  const { watch, calls } = account();
  const names = Array.from({ length: 12 }, (_, index) => `service-${index}`);
  const states = await Promise.all(
    [...names, 'service-0', 'nope'].map((name) => watch.next('default', name, signal)),
  );
  expect(calls.map(({ length }) => length)).toEqual([10, 3]);
  expect(states.map((state) => state?.serviceName)).toEqual([...names, 'service-0', undefined]);
});

test('it looks more seldom while nothing changes, and soon again for one that is new', async () => {
  const { watch, waits } = account();
  for (let reading = 0; reading < 8; reading += 1) await watch.next('default', 'web', signal);
  expect(waits.slice(0, 4)).toEqual([1000, 1000, 1500, 2250]);
  expect(waits.at(-1)).toBe(5000);
  await watch.next('default', 'api', signal);
  expect(waits.at(-1)).toBe(1000);
});

test('a fault that passes is waited for, a refusal is told at once, and a fault that stays at last', async () => {
  const lost = Object.assign(new Error('lost'), { name: 'TimeoutError' });
  const passing = account((call) => (call < 4 ? lost : undefined));
  expect(await passing.watch.next('default', 'web', signal)).toMatchObject({ serviceName: 'web' });
  const metadata = { $metadata: { httpStatusCode: 400 } };
  const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException', ...metadata });
  const refusing = account(() => denied);
  await expect(refusing.watch.next('default', 'web', signal)).rejects.toBe(denied);
  expect(refusing.calls).toHaveLength(1);
  const dead = account(() => lost);
  await expect(dead.watch.next('default', 'web', signal)).rejects.toBe(lost);
  expect(dead.calls).toHaveLength(8);
});

test('who is no longer interested is not waited for', async () => {
  const { watch, calls } = account();
  const stop = new AbortController();
  const asked = watch.next('default', 'web', stop.signal);
  stop.abort(new Error('enough'));
  await expect(asked).rejects.toThrow('enough');
  expect(() => watch.next('default', 'web', stop.signal)).toThrow('enough');
  await watch.next('default', 'api', signal);
  expect(calls).toEqual([['api']]);
});
