import { openStore } from '@purser/store';
import type { TaskDefinition } from '@purser/task-definition';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createContext } from '../../context.ts';
import { startServer } from '../../server.ts';
import { fargateDefinition } from '../../testing/definitions.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

interface Registered {
  code?: string;
  message?: string;
  revision: number;
}

const send = (stack: Pick<Stack, 'post'>, clientToken: string, more: object = {}, family = 'tokens') =>
  stack.post<Registered>('/api/task-definitions', {
    clientToken,
    taskDefinition: { ...fargateDefinition(family), ...more },
  });

/** Another console over the same account: it remembers nothing of the first one. */
async function startSecondConsole({ aws }: Stack) {
  const store = await openStore(':memory:');
  const context = createContext({
    aws: { endpoint: aws.url, region: aws.region, credentials: aws.credentials },
    embedded: true,
    store,
    log: pino({ level: 'silent' }),
  });
  const server = await startServer(context, { port: 0 });
  return {
    post: async <T>(path: string, body: unknown) => {
      const reply = await fetch(`${server.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-purser': '1' },
        body: JSON.stringify(body),
      });
      return { status: reply.status, headers: reply.headers, body: (await reply.json()) as T };
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      context.clients.close();
      await store.close();
    },
  };
}

test('after a restart a token still means its own definition, in whatever order the keys come', async () => {
  await using stack = await startStack();
  expect((await send(stack, 'token-kept')).status).toBe(201);
  await using second = await startSecondConsole(stack);
  const reordered = Object.fromEntries(Object.entries(fargateDefinition('tokens')).reverse());
  const again = await second.post<Registered>('/api/task-definitions', {
    clientToken: 'token-kept',
    taskDefinition: reordered,
  });
  expect([again.status, again.body.revision]).toEqual([201, 1]);
  const other = await send(second, 'token-kept', { memory: '1024' });
  expect([other.status, other.body.code]).toEqual([409, 'CLIENT_TOKEN_REUSED']);
});

test('a token gives its revision when more than ten newer ones stand before it', async () => {
  await using stack = await startStack();
  await send(stack, 'token-first');
  for (let count = 0; count < 11; count += 1) await send(stack, `token-later-${count}`);
  expect((await send(stack, 'token-first')).body.revision).toBe(1);
});

test('a token of which nothing came may be sent again with a mended definition', async () => {
  await using stack = await startStack((operation, call) =>
    operation === 'RegisterTaskDefinition' && call === 0 ? 'tagging-denied' : 'none',
  );
  expect((await send(stack, 'token-mended')).status).toBe(403);
  expect((await send(stack, 'token-mended', { memory: '1024' })).status).toBe(201);
});

test('a missing right to tag is named, and why it is needed', async () => {
  await using stack = await startStack((operation) =>
    operation === 'RegisterTaskDefinition' ? 'tagging-denied' : 'none',
  );
  const { status, body } = await stack.post('/api/task-definitions', {
    clientToken: 'token-untagged',
    taskDefinition: fargateDefinition('tokens'),
  });
  expect(status).toBe(403);
  expect(body).toMatchObject({
    code: 'AWS_REFUSED',
    aws: { code: 'AccessDeniedException', operation: 'ecs:RegisterTaskDefinition' },
  });
  expect(body.message).toMatch(/ecs:TagResource.*client token/);
});

test('a described revision is registered again under a token of its own', async () => {
  await using stack = await startStack();
  await send(stack, 'token-original');
  const described = await stack.get<{ tags: TaskDefinition['tags'] }>('/api/task-definitions/tokens:1');
  const { status, body } = await send(stack, 'token-copy', { tags: described.body.tags });
  expect([status, body.revision]).toEqual([201, 2]);
  const { body: copy } = await stack.get<{ tags: { key: string; value: string }[] }>(
    '/api/task-definitions/tokens:2',
  );
  expect(copy.tags.map(({ value }) => value.split(' ')[0])).toEqual(['token-copy']);
});

test('49 tags of a person leave room for the one of Purser; the 50th is an issue, not a refusal of AWS', async () => {
  await using stack = await startStack();
  const tags = (count: number) => Array.from({ length: count }, (_, n) => ({ key: `k${n}`, value: 'v' }));
  expect((await send(stack, 'token-tags-49', { tags: tags(49) })).status).toBe(201);
  const { status, body } = await stack.post('/api/task-definitions', {
    clientToken: 'token-tags-50',
    taskDefinition: { ...fargateDefinition('tokens'), tags: tags(50) },
  });
  expect(status).toBe(422);
  expect(body.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
    { path: 'tags', ruleId: 'tags-max-50' },
  ]);
});
