import { createCanary, formsOfCanary } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { startStack } from '../../testing/stack.ts';

const TOKEN = '3f0c5e1a-6d1b-4f6e-9a53-0a6b8a6f1c11';

test('a secret is created once for its token, and its value is nowhere', async () => {
  await using stack = await startStack((operation, call) =>
    operation === 'CreateSecret' && call === 1 ? 'lost-reply' : 'none',
  );
  const canary = createCanary();
  const secret = {
    name: 'made/here',
    value: JSON.stringify({ user: canary }),
    description: 'for a test',
    clientRequestToken: TOKEN,
  };
  const created = await stack.post<{ arn: string }>('/api/secrets', secret);
  expect(created).toMatchObject({ status: 201, body: { name: 'made/here', versionId: TOKEN } });
  const again = await stack.post<{ arn: string }>('/api/secrets', secret);
  expect(again.body.arn).toBe(created.body.arn);
  const detail = await stack.get('/api/secrets/metadata?secretId=made/here');
  expect(detail.body).toMatchObject({ description: 'for a test', versions: [{ versionId: TOKEN }] });
  const audit = await stack.get('/api/audit-events?subject=made/here');
  expect(audit.body).toMatchObject({ events: [{ action: 'secretsmanager:CreateSecret' }, {}] });
  const all = JSON.stringify([created.body, again.body, detail.body, audit.body, stack.logLines]);
  expect(formsOfCanary(all, canary)).toEqual([]);
});

test('a secret that is there is not overwritten, and no refusal repeats a value', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  const secret = { name: 'made/twice', value: 'first', clientRequestToken: TOKEN };
  await stack.post('/api/secrets', secret);
  const other = `${TOKEN.slice(0, -1)}2`;
  const refused = await stack.post('/api/secrets', { ...secret, value: canary, clientRequestToken: other });
  expect(refused).toMatchObject({ status: 409, body: { aws: { code: 'ResourceExistsException' } } });
  const reused = await stack.post('/api/secrets', { ...secret, value: canary });
  const invalid = await stack.post('/api/secrets', { ...secret, name: 'a b', value: canary });
  expect([reused.status, invalid.status]).toEqual([409, 400]);
  const all = JSON.stringify([refused.body, reused.body, invalid.body, stack.logLines]);
  expect(formsOfCanary(all, canary)).toEqual([]);
});
