import type { SSMClient } from '@aws-sdk/client-ssm';
import { expect, test } from 'vitest';
import { ParameterIndex } from './parameter-index.ts';

interface Input {
  NextToken?: string;
  ParameterFilters?: { Values: string[] }[];
}

/** An account whose pages come when they are let go. */
function slowAccount(pages: string[][]) {
  const waiting: (() => void)[] = [];
  const calls: Input[] = [];
  const parametersOf = (names: string[]) => names.map((Name) => ({ Name, ARN: `arn:${Name}`, Version: 1 }));
  const send = async ({ input }: { input: Input }) => {
    calls.push(input);
    const named = input.ParameterFilters?.[0]?.Values;
    if (named) return { Parameters: parametersOf(named.filter((name) => pages.flat().includes(name))) };
    await new Promise<void>((resolve) => waiting.push(resolve));
    const page = Number(input.NextToken ?? 0);
    return {
      Parameters: parametersOf(pages[page] ?? []),
      ...(page + 1 < pages.length && { NextToken: String(page + 1) }),
    };
  };
  return {
    clients: { ssm: { send } as unknown as SSMClient },
    calls,
    /** Lets the next page come, and waits until it is in. */
    async letGo() {
      await expect.poll(() => waiting.length).toBe(1);
      waiting.shift()?.();
    },
  };
}

const PACE = { interval: 0, patience: 0 };

test('what has been read can be used while more is read, and a second start does not read twice', async () => {
  const account = slowAccount([['/a', '/b'], ['/c']]);
  const index = new ParameterIndex(account.clients, PACE);
  expect(index.status()).toEqual({ state: 'empty', entries: 0, read: 0 });
  index.start();
  index.start();
  const done = index.refresh();
  await account.letGo();
  await expect.poll(() => [...index.names()]).toEqual(['/a', '/b']);
  expect(index.status()).toEqual({ state: 'filling', entries: 2, read: 2 });
  await account.letGo();
  await done;
  expect(index.status()).toMatchObject({ state: 'complete', entries: 3, readAt: expect.any(String) });
  expect(account.calls).toHaveLength(2);
});

test('a whole reading stays in use until the next one is whole', async () => {
  const account = slowAccount([['/a'], ['/b']]);
  const index = new ParameterIndex(account.clients, PACE);
  const first = index.refresh();
  await account.letGo();
  await account.letGo();
  await first;
  const second = index.refresh();
  await account.letGo();
  await expect.poll(() => index.status().read).toBe(1);
  expect(index.status()).toMatchObject({ state: 'filling', entries: 2 });
  await account.letGo();
  await second;
});

test('a write is seen at once, also by a reading whose page is older', async () => {
  const pages = [['/old'], ['/kept']];
  const account = slowAccount(pages);
  const index = new ParameterIndex(account.clients, PACE);
  const reading = index.refresh();
  await expect.poll(() => account.calls.length).toBe(1);
  pages[1] = ['/kept', '/new'];
  await index.forget(['/gone', '/new']);
  expect([...index.names()]).toEqual(['/new']);
  pages[0] = ['/old', '/gone'];
  await account.letGo();
  await account.letGo();
  await reading;
  expect([...index.names()].sort()).toEqual(['/kept', '/new', '/old']);
});

test('a refusal ends the reading, is told, and what was read stays', async () => {
  const denied = Object.assign(new Error('no'), {
    name: 'AccessDeniedException',
    $metadata: { httpStatusCode: 400 },
  });
  let call = 0;
  const send = async () => {
    call += 1;
    if (call === 2) throw denied;
    return { Parameters: [{ Name: '/a' }], NextToken: 'more' };
  };
  const index = new ParameterIndex({ ssm: { send } as unknown as SSMClient }, PACE);
  await index.refresh();
  expect(index.status()).toEqual({ state: 'failed', entries: 1, read: 1, failure: 'AccessDeniedException' });
});

test('a limited rate is waited out', async () => {
  const throttled = Object.assign(new Error('slow'), {
    name: 'ThrottlingException',
    $metadata: { httpStatusCode: 400 },
  });
  let call = 0;
  const send = async () => {
    call += 1;
    if (call < 3) throw throttled;
    return { Parameters: [{ Name: '/a' }] };
  };
  const index = new ParameterIndex({ ssm: { send } as unknown as SSMClient }, PACE);
  await index.refresh();
  expect(index.status()).toMatchObject({ state: 'complete', entries: 1 });
});
