import { createCanary, formsOfCanary } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { type Stack, startStack } from '../../testing/stack.ts';

const PATH = '/api/task-definition-families/tracked/sources';
const REWRITING = { prefix: '', case: 'upper', recursive: true };

async function send({ url }: Stack, method: 'PUT' | 'DELETE', body: object) {
  const response = await fetch(`${url}${PATH}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-purser': '1' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const parameter = (stack: Stack, name: string, value: string) =>
  stack.post('/api/parameters', { name, type: 'SecureString', value });

test('a path and a secret are remembered, and what they gained or lost is told', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  await parameter(stack, '/tracked/a', canary);
  await parameter(stack, '/tracked/deep/new', canary);
  const secret = await stack.post<{ arn: string }>('/api/secrets', {
    name: 'tracked/login',
    value: JSON.stringify({ user: canary, port: 5432 }),
    clientRequestToken: '3f0c5e1a-6d1b-4f6e-9a53-0a6b8a6f1c11',
  });
  const path = { container: 'app', kind: 'parameter-path', source: '/tracked' };
  const json = { container: 'app', kind: 'json-secret', source: secret.body.arn };
  const remembered = await send(stack, 'PUT', {
    sources: [
      { ...path, rewriting: REWRITING, members: ['/tracked/a', '/tracked/gone'] },
      { ...json, rewriting: REWRITING, members: ['user', 'port'] },
    ],
  });
  expect(remembered.body).toEqual({ remembered: 2 });
  const { body } = await stack.get(PATH);
  expect(body).toMatchObject({
    sources: [
      { ...path, rewriting: REWRITING, gained: ['/tracked/deep/new'], lost: ['/tracked/gone'] },
      { ...json, gained: [], lost: [], members: ['user', 'port'] },
    ],
  });
  await send(stack, 'DELETE', json);
  expect((await stack.get(PATH)).body).toMatchObject({ sources: [path] });
  expect(formsOfCanary(JSON.stringify([body, stack.logLines]), canary)).toEqual([]);
});

test('a source that cannot be read says so, and is not told to have lost anything', async () => {
  await using stack = await startStack();
  const source = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:gone-AbCdEf';
  await send(stack, 'PUT', {
    sources: [{ container: 'app', kind: 'json-secret', source, rewriting: REWRITING, members: ['user'] }],
  });
  expect((await stack.get(PATH)).body).toMatchObject({
    sources: [{ unread: 'secretsmanager:GetSecretValue: ResourceNotFoundException', gained: [], lost: [] }],
  });
});
