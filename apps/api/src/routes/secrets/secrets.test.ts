import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createCanary, formsOfCanary } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { type Stack, startStack } from '../../testing/stack.ts';

async function createSecret({ aws }: Stack, Name: string, value: object) {
  const client = new SecretsManagerClient({
    endpoint: aws.url,
    region: aws.region,
    credentials: { ...aws.credentials },
  });
  return (await client.send(new CreateSecretCommand({ Name, ...value }))).ARN ?? '';
}

test('a secret is told by its keys and the kind of each, never by a value', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  const SecretString = JSON.stringify({ user: canary, port: 5432, id: 1_754_110_382, on: true, none: null });
  const arn = await createSecret(stack, 'stories/db', { SecretString });
  const content = await stack.get(`/api/secrets/content?secretId=${encodeURIComponent(arn)}`);
  expect(content.body).toEqual({
    kind: 'json',
    versionId: expect.any(String),
    keys: [
      { key: 'user', valueKind: 'string' },
      { key: 'port', valueKind: 'integer-below-million' },
      { key: 'id', valueKind: 'integer-of-million-or-more' },
      { key: 'on', valueKind: 'boolean' },
      { key: 'none', valueKind: 'null' },
    ],
  });
  const detail = await stack.get(`/api/secrets/metadata?secretId=stories/db`);
  expect(detail.body).toMatchObject({ name: 'stories/db', arn, versions: [{ stages: ['AWSCURRENT'] }] });
  const list = await stack.get(`/api/secrets?search=stories`);
  expect(list.body).toMatchObject({ secrets: [{ name: 'stories/db', rotationEnabled: false }] });
  const all = JSON.stringify([content.body, detail.body, list.body, stack.logLines]);
  expect(formsOfCanary(all, canary)).toEqual([]);
});

test.each([
  ['{"user": "c', 'text'],
  ['["a"]', 'text'],
  ['5432', 'text'],
])('a value that is no JSON object is a text: %s', async (SecretString, kind) => {
  await using stack = await startStack();
  await createSecret(stack, 'stories/text', { SecretString });
  const { body } = await stack.get('/api/secrets/content?secretId=stories/text');
  expect(body).toMatchObject({ kind, keys: [] });
});

test('a secret that is not there is a 404', async () => {
  await using stack = await startStack();
  const { status, body } = await stack.get('/api/secrets/metadata?secretId=nope');
  expect(status).toBe(404);
  expect(body.aws?.code).toBe('ResourceNotFoundException');
});
