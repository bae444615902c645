import { randomUUID } from 'node:crypto';
import { PutResourcePolicyCommand } from '@aws-sdk/client-secrets-manager';
import type { SecretDetail, SecretMetadata } from '@purser/contract';
import { expect, test } from 'vitest';
import { secretsOf } from '../../testing/aws-of-stack.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

const secretId = 'life/db';
const token = () => ({ clientRequestToken: randomUUID() });

const create = (stack: Stack, more: object = {}) =>
  stack.post<{ versionId: string }>('/api/secrets', { name: secretId, value: 'one', ...token(), ...more });
const detailOf = async (stack: Stack) =>
  (await stack.get<SecretDetail>(`/api/secrets/metadata?secretId=${secretId}`)).body;
const namesOf = async (stack: Stack, query: string) =>
  (await stack.get<{ secrets: SecretMetadata[] }>(`/api/secrets?${query}`)).body.secrets.map(
    ({ name }) => name,
  );

test('a description, a key and tags change, and the value stays', async () => {
  await using stack = await startStack();
  await create(stack, { tags: [{ key: 'team', value: 'a' }] });
  await stack.post('/api/secrets/metadata', { secretId, description: 'new', kmsKeyId: 'alias/checkout' });
  await stack.post('/api/secrets/tags', { secretId, set: [{ key: 'cost', value: '7' }], remove: ['team'] });
  expect(await detailOf(stack)).toMatchObject({
    description: 'new',
    kmsKeyId: expect.stringContaining('checkout'),
    tags: [{ key: 'cost', value: '7' }],
  });
  const revealed = await stack.post<{ value: string }>('/api/secrets/reveal', { secretId });
  expect(revealed.body.value).toBe('one');
});

test('AWS searches by words and by tags', async () => {
  await using stack = await startStack();
  await create(stack, { tags: [{ key: 'stage', value: 'blue' }] });
  expect(await namesOf(stack, 'search=life')).toEqual([secretId]);
  expect(await namesOf(stack, 'tagKey=stage&tagValue=blue')).toEqual([secretId]);
  expect(await namesOf(stack, 'search=life&tagKey=none')).toEqual([]);
});

test('a stage moves to the version that is named', async () => {
  await using stack = await startStack();
  const { versionId: first } = (await create(stack)).body;
  const put = await stack.post<{ versionId: string }>('/api/secrets/versions', {
    secretId,
    value: 'two',
    ...token(),
  });
  const move = {
    secretId,
    stage: 'AWSCURRENT',
    moveToVersionId: first,
    removeFromVersionId: put.body.versionId,
  };
  expect((await stack.post('/api/secrets/stages', move)).status).toBe(200);
  expect((await detailOf(stack)).versions).toEqual(
    expect.arrayContaining([{ versionId: first, stages: ['AWSCURRENT'] }]),
  );
  // The stage is elsewhere by now.
  const late = await stack.post('/api/secrets/stages', move);
  expect([late.status, late.body.aws?.code]).toEqual([200, undefined]);
  const wrong = { ...move, moveToVersionId: put.body.versionId };
  expect((await stack.post('/api/secrets/stages', wrong)).body.aws?.code).toBe('InvalidParameterException');
});

test('a deletion waits for the days that were told, and is taken back', async () => {
  await using stack = await startStack((operation, call) =>
    operation === 'DeleteSecret' && call === 0 ? 'lost-reply' : 'none',
  );
  await create(stack);
  expect((await stack.post('/api/secrets/delete', { secretId, recoveryWindowInDays: 6 })).status).toBe(400);
  expect((await stack.post('/api/secrets/delete', { secretId, recoveryWindowInDays: 7 })).status).toBe(200);
  expect((await detailOf(stack)).deletedDate).toBeTruthy();
  expect(await namesOf(stack, 'search=life')).toEqual([]);
  expect(await namesOf(stack, 'search=life&includeDeleted=true')).toEqual([secretId]);
  await stack.post('/api/secrets/restore', { secretId });
  expect((await detailOf(stack)).deletedDate).toBeUndefined();
});

test('a rotation starts now, and its token makes a second call the same', async () => {
  await using stack = await startStack((operation, call) =>
    operation === 'RotateSecret' && call === 0 ? 'lost-reply' : 'none',
  );
  await create(stack);
  expect((await stack.post('/api/secrets/rotate', { secretId, ...token() })).status).toBe(200);
  expect((await detailOf(stack)).rotationEnabled).toBe(true);
});

test('a resource policy is shown where there is one', async () => {
  await using stack = await startStack();
  await create(stack);
  const policy = () => stack.get<{ policy?: string }>(`/api/secrets/policy?secretId=${secretId}`);
  expect((await policy()).body).toEqual({});
  const ResourcePolicy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::123456789012:root' },
        Action: 'secretsmanager:GetSecretValue',
        Resource: '*',
      },
    ],
  });
  await secretsOf(stack).send(new PutResourcePolicyCommand({ SecretId: secretId, ResourcePolicy }));
  expect(JSON.parse((await policy()).body.policy ?? '')).toEqual(JSON.parse(ResourcePolicy));
});
