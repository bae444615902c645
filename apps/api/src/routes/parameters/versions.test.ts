import { PutParameterCommand } from '@aws-sdk/client-ssm';
import type { ParameterVersion } from '@purser/contract';
import { createCanary, type Fault } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { ssmOf } from '../../testing/aws-of-stack.ts';
import { canaryIn } from '../../testing/canary-sweep.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

const name = '/versions/a';
const create = (stack: Stack, value = 'one') =>
  stack.post('/api/parameters', { name, type: 'String', value });
const update = (stack: Stack, expectedVersion: number, more: object = {}) =>
  stack.post<{ version: number }>('/api/parameters/versions', {
    name,
    value: 'two',
    expectedVersion,
    ...more,
  });
const historyOf = async (stack: Stack) =>
  (await stack.get<{ versions: ParameterVersion[] }>(`/api/parameters/history?name=${name}`)).body.versions;

/** What happens to the second PutParameter; the first one creates. */
const atUpdate = (fault: Fault) => (operation: string, call: number) =>
  operation === 'PutParameter' && call === 1 ? fault : 'none';

test('a new version has what was told, and its history has no value', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  await create(stack, canary);
  const more = { description: 'changed', tier: 'Advanced', allowedPattern: '^t', value: 'two' };
  expect((await update(stack, 1, more)).body).toEqual({ name, version: 2, tier: 'Advanced' });
  const history = await historyOf(stack);
  expect(history).toMatchObject([
    { version: 2, tier: 'Advanced', description: 'changed', allowedPattern: '^t', labels: [] },
    { version: 1, tier: 'Standard', lastModifiedUser: expect.stringContaining(':user/purser') },
  ]);
  expect(await canaryIn(stack, canary, history)).toEqual([]);
});

test('what somebody else has written meanwhile is told, and nothing is sent', async () => {
  await using stack = await startStack();
  await create(stack);
  await ssmOf(stack).send(new PutParameterCommand({ Name: name, Value: 'theirs', Overwrite: true }));
  const { status, body } = await stack.post('/api/parameters/versions', {
    name,
    value: 'x',
    expectedVersion: 1,
  });
  expect([status, body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
  expect(body.message).toContain('version 2');
  expect(stack.proxy.calls.get('PutParameter')).toBe(1);
});

test.each(['lost-reply', 'server-error-after-commit'] as const)(
  'a version whose reply is lost (%s) is found, and written once',
  async (fault) => {
    await using stack = await startStack(atUpdate(fault));
    await create(stack);
    const { status, body } = await update(stack, 1);
    expect([status, body.version]).toEqual([201, 2]);
    expect(stack.proxy.calls.get('PutParameter')).toBe(2);
    expect(await historyOf(stack)).toHaveLength(2);
  },
);

test('a request that never arrived is told as such, and can be sent again', async () => {
  await using stack = await startStack(atUpdate('lost-request'));
  await create(stack);
  expect((await update(stack, 1)).status).toBe(502);
  expect((await update(stack, 1)).body.version).toBe(2);
});

test('where the look-up is lost, too, the outcome is told as unknown', async () => {
  await using stack = await startStack((operation, call) =>
    operation === 'GetParameterHistory' ? 'server-error' : atUpdate('lost-reply')(operation, call),
  );
  await create(stack);
  const { status } = await update(stack, 1);
  expect(status).toBe(504);
  // And the next try does not write twice.
  expect((await update(stack, 1)).status).toBe(409);
});

test('a refusal that repeats the request does not repeat the value', async () => {
  await using stack = await startStack((operation) =>
    operation === 'PutParameter' ? 'echoing-refusal' : 'none',
  );
  const canary = `${createCanary()}"\n`;
  await ssmOf(stack).send(new PutParameterCommand({ Name: name, Type: 'String', Value: 'one' }));
  const replies = [
    await stack.post('/api/parameters', { name: '/versions/b', type: 'String', value: canary }),
    await stack.post('/api/parameters/versions', { name, value: canary, expectedVersion: 1 }),
  ];
  for (const { status, body } of replies) {
    expect(status).toBe(400);
    expect(body.aws?.message).toContain('[value]');
  }
  expect(await canaryIn(stack, canary.slice(0, -2), replies)).toEqual([]);
});

test('labels move between versions, and those that are none are told', async () => {
  await using stack = await startStack();
  await create(stack);
  await update(stack, 1);
  const labels = ['stable', 'aws-no'];
  const first = await stack.post('/api/parameters/labels', { name, version: 1, labels });
  expect(first.body).toEqual({ invalidLabels: ['aws-no'] });
  await stack.post('/api/parameters/labels', { name, version: 2, labels: ['stable'] });
  expect((await historyOf(stack)).map((version) => version.labels)).toEqual([['stable'], []]);
  await stack.post('/api/parameters/labels/remove', { name, version: 2, labels: ['stable'] });
  expect((await historyOf(stack)).map((version) => version.labels)).toEqual([[], []]);
});
