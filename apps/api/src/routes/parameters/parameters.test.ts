import type { ParameterMetadata } from '@purser/contract';
import { createCanary, formsOfCanary } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { startStack } from '../../testing/stack.ts';

test('a parameter is created, listed and described, and its value is nowhere', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  const seen: string[] = [];
  const created = await stack.post<{ name: string; arn: string; version: number }>('/api/parameters', {
    name: '/stories/db_password',
    type: 'SecureString',
    value: canary,
    description: 'for a test',
  });
  expect(created.status).toBe(201);
  expect(created.body).toEqual({
    name: '/stories/db_password',
    arn: 'arn:aws:ssm:us-east-1:123456789012:parameter/stories/db_password',
    version: 1,
    tier: 'Standard',
  });
  const listed = await stack.get<{ parameters: ParameterMetadata[] }>('/api/parameters?search=stories');
  expect(listed.body.parameters).toEqual([
    expect.objectContaining({ name: '/stories/db_password', type: 'SecureString', version: 1 }),
  ]);
  const described = await stack.get<ParameterMetadata>(
    '/api/parameters/metadata?name=%2Fstories%2Fdb_password',
  );
  expect(described.body.description).toBe('for a test');

  seen.push(JSON.stringify([created.body, listed.body, described.body]), ...stack.logLines);
  expect(formsOfCanary(seen.join('\n'), canary)).toEqual([]);
});

test('an existing parameter is not overwritten', async () => {
  await using stack = await startStack();
  const parameter = { name: '/stories/once', type: 'String', value: 'first' };
  await stack.post('/api/parameters', parameter);
  const again = await stack.post('/api/parameters', { ...parameter, value: 'second' });
  expect(again.status).toBe(409);
  expect(again.body.aws?.code).toBe('ParameterAlreadyExists');
});

test('a create whose reply is lost is found to have been done', async () => {
  await using stack = await startStack((operation) => (operation === 'PutParameter' ? 'lost-reply' : 'none'));
  const { status } = await stack.post('/api/parameters', {
    name: '/stories/lost',
    type: 'String',
    value: 'x',
  });
  expect(status).toBe(201);
  expect(stack.proxy.calls.get('PutParameter')).toBe(1);
});

test('neither a refusal nor a broken body repeats a value', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  const headers = { 'content-type': 'application/json', 'x-purser': '1' };
  const replies = [
    await stack.post('/api/parameters', { name: 'aws-reserved', type: 'SecureString', value: canary }),
    await stack.post('/api/parameters', { name: '/x', type: 'SecureString', value: `${canary}{{ssm:y}}` }),
    await stack.post('/api/parameters', { name: '/x', type: 'SecureString', value: canary.repeat(400) }),
    await stack.post('/api/parameters', { name: '/x', type: 'Wrong', value: canary }),
    await stack.post('/api/parameters', { name: '/x', type: 'String', value: { nested: canary } }),
    await stack.post('/api/parameters', { name: '/x', type: 'String', value: 'v', [canary]: 1 }),
    await stack.post('/api/parameters', `{"name":"/x","value":"${canary}`, headers),
    await stack.post('/api/parameters', `{"name":"/x","value":"${canary}","__proto__":{"a":1}}`, headers),
    await stack.post('/api/parameters', `${'['.repeat(50)}"${canary}"${']'.repeat(50)}`, headers),
  ];
  for (const { status } of replies) expect(status).toBeGreaterThanOrEqual(400);
  const values = replies.filter((_, n) => n !== 5).map(({ body }) => JSON.stringify(body));
  expect(formsOfCanary([...values, ...stack.logLines].join('\n'), canary)).toEqual([]);
});
