import { createCanary, formsOfCanary } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { type Stack, startStack } from '../../testing/stack.ts';

interface Compared {
  entries: { name: string; state: string; version?: number; type?: string; reason?: string }[];
}

const create = (stack: Stack, name: string, value: string, more: object = {}) =>
  stack.post('/api/parameters', { name, type: 'SecureString', value, ...more });

const compare = (stack: Stack, entries: object[]) =>
  stack.post<Compared>('/api/parameters/compare', { entries });

test('values are told new, changed or the same, ten a call, and are nowhere', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  await create(stack, '/import/same', canary);
  await create(stack, '/import/changed', 'before', { type: 'String' });
  const others = Array.from({ length: 19 }, (_, n) => ({ name: `/import/new-${n}`, value: canary }));
  const { status, body } = await compare(stack, [
    { name: '/import/same', value: canary },
    { name: '/import/changed', value: canary },
    ...others,
  ]);
  expect(status).toBe(200);
  expect(body.entries.slice(0, 3)).toEqual([
    { name: '/import/same', state: 'same', version: 1, type: 'SecureString' },
    { name: '/import/changed', state: 'changed', version: 1, type: 'String' },
    { name: '/import/new-0', state: 'new' },
  ]);
  expect(body.entries).toHaveLength(21);
  expect(stack.proxy.calls.get('GetParameters')).toBe(3);
  const audit = await stack.get<{ events: { action: string; outcome: string }[] }>(
    '/api/audit-events?subject=/import/changed',
  );
  expect(audit.body.events[0]).toMatchObject({ action: 'ssm:GetParameters', outcome: 'done' });
  const all = JSON.stringify([body, audit.body, await stack.store.audit.list({ limit: 99 }), stack.logLines]);
  expect(formsOfCanary(all, canary)).toEqual([]);
});

test('what cannot be compared is told with the call that was refused, and what is new still is', async () => {
  await using stack = await startStack((operation) =>
    operation === 'GetParameters' ? 'tagging-denied' : 'none',
  );
  await create(stack, '/import/there', 'value');
  const { body } = await compare(stack, [
    { name: '/import/there', value: 'value' },
    { name: '/import/not-there', value: 'value' },
  ]);
  expect(body.entries).toEqual([
    {
      name: '/import/there',
      state: 'unknown',
      version: 1,
      type: 'SecureString',
      reason: 'ssm:GetParameters: AccessDeniedException',
    },
    { name: '/import/not-there', state: 'new' },
  ]);
});

test('the parameters of a path are listed by one level or by all', async () => {
  await using stack = await startStack();
  for (const name of ['/path/app/a', '/path/app/b', '/path/app/deep/c', '/path/apple'])
    await create(stack, name, 'v');
  const names = async (query: string) => {
    const { body } = await stack.get<{ members: { name: string }[]; more: boolean }>(
      `/api/parameters/members?${query}`,
    );
    return body.members.map(({ name }) => name).sort();
  };
  expect(await names('path=/path/app/')).toEqual(['/path/app/a', '/path/app/b']);
  expect(await names('path=/path/app&recursive=true')).toEqual([
    '/path/app/a',
    '/path/app/b',
    '/path/app/deep/c',
  ]);
  expect((await stack.get('/api/parameters/members?path=path')).status).toBe(400);
});
