import type { ParameterIndexStatus, ParameterMetadata } from '@purser/contract';
import { expect, test } from 'vitest';
import { type Stack, startStack } from '../../testing/stack.ts';

const TAG = [{ key: 'team', value: 'shop' }];

async function fill(stack: Stack) {
  const parameters = [
    { name: '/shop/prod/a', type: 'SecureString', keyId: 'alias/checkout', tags: TAG },
    { name: '/shop/prod/b', type: 'String', tier: 'Advanced' },
    { name: '/shop/c', type: 'StringList' },
    { name: 'flat-in-shop', type: 'String', tags: [{ key: 'team', value: 'other' }] },
  ];
  for (const parameter of parameters) await stack.post('/api/parameters', { ...parameter, value: 'x' });
}

async function namesOf(stack: Stack, query: string) {
  const { body } = await stack.get<{ parameters: ParameterMetadata[] }>(`/api/parameters?${query}`);
  return body.parameters.map(({ name }) => name);
}

interface Level {
  folders: { name: string; count: number }[];
  parameters: ParameterMetadata[];
  index: ParameterIndexStatus;
}

async function levelOf(stack: Stack, path: string) {
  const { body } = await stack.get<Level>(`/api/parameters/level?path=${path}`);
  return body;
}

test('AWS searches by each part of a search, and by all of them together', async () => {
  await using stack = await startStack();
  await fill(stack);
  expect(await namesOf(stack, 'path=/shop/')).toEqual(['/shop/c', '/shop/prod/a', '/shop/prod/b']);
  expect(await namesOf(stack, 'path=/shop&type=SecureString')).toEqual(['/shop/prod/a']);
  expect(await namesOf(stack, 'search=shop&tier=Advanced')).toContain('/shop/prod/b');
  expect(await namesOf(stack, 'path=/shop&keyId=alias/checkout')).toEqual(['/shop/prod/a']);
  expect(await namesOf(stack, 'tagKey=team&tagValue=shop')).toEqual(['/shop/prod/a']);
  expect(await namesOf(stack, 'search=shop&tagKey=team')).toEqual(['/shop/prod/a', 'flat-in-shop']);
});

test('tags are set and removed, and all others stay', async () => {
  await using stack = await startStack();
  await fill(stack);
  const change = { name: '/shop/prod/a', set: [{ key: 'cost', value: '7' }], remove: ['none'] };
  await stack.post('/api/parameters/tags', change);
  const { body } = await stack.get<{ tags: unknown[] }>('/api/parameters/tags?name=/shop/prod/a');
  expect(body.tags).toEqual(expect.arrayContaining([...TAG, { key: 'cost', value: '7' }]));
});

test('a level is read from the index, which sees what Purser writes', async () => {
  await using stack = await startStack();
  await fill(stack);
  await levelOf(stack, '/');
  await expect.poll(async () => (await levelOf(stack, '/')).index.state).toBe('complete');
  const calls = stack.proxy.calls.get('DescribeParameters');
  expect(await levelOf(stack, '/shop/')).toMatchObject({
    folders: [{ name: 'prod', count: 2 }],
    parameters: [{ name: '/shop/c' }],
  });
  expect(stack.proxy.calls.get('DescribeParameters')).toBe(calls);
  await stack.post('/api/parameters', { name: '/shop/d', type: 'String', value: 'x' });
  await stack.post('/api/parameters/delete', { names: ['/shop/c'] });
  await expect
    .poll(async () => (await levelOf(stack, '/shop/')).parameters.map(({ name }) => name))
    .toEqual(['/shop/d']);
  await stack.post('/api/parameters/index/refresh', {});
  await expect.poll(async () => (await levelOf(stack, '/shop/')).index.state).toBe('complete');
});

test('a key is listed with its names', async () => {
  await using stack = await startStack();
  const { body } = await stack.get<{ keys: { aliases: string[] }[] }>('/api/keys');
  expect(body.keys.flatMap(({ aliases }) => aliases)).toEqual(
    expect.arrayContaining(['alias/checkout', 'alias/checkout-prod']),
  );
});
