import { createCanary } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { deny } from '../../testing/aws-of-stack.ts';
import { canaryIn } from '../../testing/canary-sweep.ts';
import { startStack } from '../../testing/stack.ts';

interface Revealed {
  value: string;
  version: number;
}

test('a value is shown in the one reply that was asked for, and nowhere else', async () => {
  await using stack = await startStack();
  const [first, second] = [createCanary(), createCanary()];
  const name = '/reveal/a';
  await stack.post('/api/parameters', { name, type: 'SecureString', value: first });
  await stack.post('/api/parameters/versions', { name, value: second, expectedVersion: 1 });
  const latest = await stack.post<Revealed>('/api/parameters/reveal', { name });
  expect(latest.body).toEqual({ value: second, version: 2 });
  expect(latest.headers.get('cache-control')).toBe('no-store');
  const older = await stack.post<Revealed>('/api/parameters/reveal', { name, version: 1 });
  expect(older.body).toEqual({ value: first, version: 1 });
  for (const canary of [first, second]) expect(await canaryIn(stack, canary, [])).toEqual([]);
  const [event] = await stack.store.audit.list({ limit: 1 });
  expect(event).toMatchObject({ action: 'ssm:GetParameter', subject: name, outcome: 'done' });
});

test('nothing is shown that the trail cannot have', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  await stack.post('/api/parameters', { name: '/reveal/a', type: 'String', value: canary });
  stack.store.audit.begin = () => Promise.reject(new Error('the disk is full'));
  const { status, body } = await stack.post('/api/parameters/reveal', { name: '/reveal/a' });
  expect(status).toBe(500);
  expect(stack.proxy.calls.get('GetParameter')).toBeUndefined();
  expect(await canaryIn(stack, canary, [body])).toEqual([]);
});

test('a value whose outcome cannot be written down is not shown either', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  await stack.post('/api/parameters', { name: '/reveal/a', type: 'String', value: canary });
  stack.store.audit.finish = () => Promise.reject(new Error('the disk is full'));
  const { status, body } = await stack.post('/api/parameters/reveal', { name: '/reveal/a' });
  expect(status).toBe(500);
  expect(await canaryIn(stack, canary, [body])).toEqual([]);
});

test('who may not read it is told the right that is missing', async () => {
  await using stack = await startStack();
  await stack.post('/api/parameters', { name: '/reveal/a', type: 'String', value: 'x' });
  await deny(stack, 'ssm:GetParameter');
  const { status, body } = await stack.post('/api/parameters/reveal', { name: '/reveal/a' });
  expect(status).toBe(403);
  expect(body.aws).toMatchObject({ code: 'AccessDeniedException', operation: 'ssm:GetParameter' });
  expect(body.aws?.message).toContain('ssm:GetParameter');
  const [event] = await stack.store.audit.list({ limit: 1 });
  expect(event?.outcome).toBe('AccessDeniedException');
});

test.each([
  ['/reveal/none', undefined, 'ParameterNotFound'],
  ['/reveal/a', 7, 'ParameterVersionNotFound'],
])('%s, version %s, is a 404', async (name, version, code) => {
  await using stack = await startStack();
  await stack.post('/api/parameters', { name: '/reveal/a', type: 'String', value: 'x' });
  const { status, body } = await stack.post('/api/parameters/reveal', { name, version });
  expect([status, body.aws?.code]).toEqual([404, code]);
});
