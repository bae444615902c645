import { randomUUID } from 'node:crypto';
import { createCanary, type Fault } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { deny } from '../../testing/aws-of-stack.ts';
import { canaryIn } from '../../testing/canary-sweep.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

const secretId = 'values/db';
const token = () => ({ clientRequestToken: randomUUID() });

interface Written {
  versionId: string;
}

async function create(stack: Stack, value: string): Promise<string> {
  const { body } = await stack.post<Written>('/api/secrets', { name: secretId, value, ...token() });
  return body.versionId;
}

async function reveal(stack: Stack, more: object = {}): Promise<string> {
  const { body } = await stack.post<{ value: string }>('/api/secrets/reveal', { secretId, ...more });
  return body.value;
}

const at =
  (wanted: string, fault: Fault) =>
  (operation: string, call: number): Fault =>
    operation === wanted && call === 0 ? fault : 'none';

test('a value is shown in the one reply that was asked for, and nowhere else', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  const versionId = await create(stack, JSON.stringify({ user: 'app', password: canary, port: 5432 }));
  const one = await stack.post('/api/secrets/reveal', { secretId, key: 'password' });
  expect(one.body).toEqual({ value: canary, versionId });
  expect(one.headers.get('cache-control')).toBe('no-store');
  expect(await reveal(stack, { key: 'port' })).toBe('5432');
  expect(await reveal(stack)).toContain(canary);
  expect(
    await canaryIn(stack, canary, [await stack.get(`/api/secrets/content?secretId=${secretId}`)]),
  ).toEqual([]);
  const [event] = await stack.store.audit.list({ limit: 1 });
  expect(event).toMatchObject({ action: 'secretsmanager:GetSecretValue', subject: secretId });
});

test('nothing is shown that the trail cannot have, and a right that is missing is named', async () => {
  await using stack = await startStack();
  await create(stack, '{"a":"b"}');
  expect((await stack.post('/api/secrets/reveal', { secretId, key: 'none' })).status).toBe(404);
  await deny(stack, 'secretsmanager:GetSecretValue');
  const denied = await stack.post('/api/secrets/reveal', { secretId });
  expect([denied.status, denied.body.aws?.operation]).toEqual([403, 'secretsmanager:GetSecretValue']);
  const calls = stack.proxy.calls.get('GetSecretValue');
  stack.store.audit.begin = () => Promise.reject(new Error('the disk is full'));
  expect((await stack.post('/api/secrets/reveal', { secretId })).status).toBe(500);
  expect(stack.proxy.calls.get('GetSecretValue')).toBe(calls);
});

test('one key is changed, and the others stay as they are written', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  const expectedVersionId = await create(stack, `{"id":12345678901234567890, "keep":"${canary}", "old":"x"}`);
  const changed = await stack.post<Written>('/api/secrets/keys', {
    secretId,
    set: [{ key: 'password', value: 'new' }],
    remove: ['old'],
    expectedVersionId,
    ...token(),
  });
  expect(changed.status).toBe(201);
  expect(await reveal(stack)).toBe(`{"id":12345678901234567890,"keep":"${canary}","password":"new"}`);
  expect(await canaryIn(stack, canary, [changed])).toEqual([]);
  const late = await stack.post('/api/secrets/keys', {
    secretId,
    remove: ['keep'],
    expectedVersionId,
    ...token(),
  });
  expect([late.status, late.body.code]).toEqual([409, 'CHANGED_MEANWHILE']);
});

test('the same change twice makes one version', async () => {
  await using stack = await startStack();
  const expectedVersionId = await create(stack, '{"a":"1"}');
  const change = { secretId, set: [{ key: 'a', value: '2' }], expectedVersionId, ...token() };
  const first = await stack.post<Written>('/api/secrets/keys', change);
  const second = await stack.post<Written>('/api/secrets/keys', change);
  expect(second).toMatchObject({ status: 201, body: first.body });
  expect(stack.proxy.calls.get('PutSecretValue')).toBe(1);
});

test('a secret that is no JSON object has no keys to change', async () => {
  await using stack = await startStack();
  const expectedVersionId = await create(stack, 'a text');
  const change = { secretId, set: [{ key: 'a', value: '2' }], expectedVersionId, ...token() };
  expect((await stack.post('/api/secrets/keys', change)).status).toBe(400);
});

test.each(['lost-reply', 'server-error-after-commit', 'lost-request'] as const)(
  'a create whose first call ends in %s makes one secret',
  async (fault) => {
    await using stack = await startStack(at('CreateSecret', fault));
    const { status, body } = await stack.post<Written>('/api/secrets', {
      name: secretId,
      value: 'a text',
      clientRequestToken: '6f1f6a2e-7a53-4a7e-9c7f-0d9f2b1c3d4e',
    });
    expect([status, body.versionId]).toEqual([201, '6f1f6a2e-7a53-4a7e-9c7f-0d9f2b1c3d4e']);
    expect(await reveal(stack)).toBe('a text');
  },
);

test('a new version whose reply is lost is written once', async () => {
  await using stack = await startStack(at('PutSecretValue', 'lost-reply'));
  await create(stack, 'one');
  const put = await stack.post('/api/secrets/versions', { secretId, value: 'two', ...token() });
  expect(put.status).toBe(201);
  const { body } = await stack.get<{ versions: { stages: string[] }[] }>(
    `/api/secrets/versions?secretId=${secretId}`,
  );
  expect(body.versions.map(({ stages }) => stages).toSorted()).toEqual([['AWSCURRENT'], ['AWSPREVIOUS']]);
});

test('a refusal that repeats the request repeats no value', async () => {
  await using stack = await startStack((operation, call) =>
    operation === 'PutSecretValue' || (operation === 'CreateSecret' && call === 1)
      ? 'echoing-refusal'
      : 'none',
  );
  const [canary, kept] = [createCanary(), createCanary()];
  const expectedVersionId = await create(stack, JSON.stringify({ kept }));
  const set = [{ key: 'new', value: canary }];
  const replies = [
    await stack.post('/api/secrets', { name: 'values/other', value: canary, ...token() }),
    await stack.post('/api/secrets/versions', { secretId, value: canary, ...token() }),
    await stack.post('/api/secrets/keys', { secretId, set, expectedVersionId, ...token() }),
  ];
  for (const { status, body } of replies) {
    expect(status).toBe(400);
    expect(body.aws?.message).toContain('[value]');
  }
  for (const value of [canary, kept]) expect(await canaryIn(stack, value, replies)).toEqual([]);
});
