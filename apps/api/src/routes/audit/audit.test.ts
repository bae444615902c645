import { createCanary } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { startStack } from '../../testing/stack.ts';

interface Events {
  events: { id: number; action: string; subject: string; outcome: string; actor: string }[];
}

test('every write is in the trail with what became of it, newest first', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  const parameter = { name: '/audit/one', type: 'SecureString', value: canary };
  await stack.post('/api/parameters', parameter);
  await stack.post('/api/parameters', parameter);
  const { body } = await stack.get<Events>('/api/audit-events');
  expect(body.events).toMatchObject([
    { action: 'ssm:PutParameter', subject: '/audit/one', outcome: 'ParameterAlreadyExists' },
    { action: 'ssm:PutParameter', subject: '/audit/one', outcome: 'done' },
  ]);
  expect(body.events[0]?.actor).toContain(':123456789012:');
  expect(JSON.stringify(body)).not.toContain(canary);
});

test('nothing is done where the trail cannot be written', async () => {
  await using stack = await startStack();
  await stack.get('/api/identity');
  stack.store.audit.begin = () => Promise.reject(new Error('the disk is full'));
  const reply = await stack.post('/api/parameters', { name: '/audit/none', type: 'String', value: 'x' });
  expect(reply.status).toBe(500);
  expect(stack.proxy.calls.get('PutParameter')).toBeUndefined();
});
