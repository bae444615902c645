import { request } from 'node:http';
import type { ApiErrorBody } from '@purser/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from '../testing/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

const JSON_HEADERS = { 'content-type': 'application/json', 'x-purser': '1' };

/** fetch sets Host itself, so the raw client sends what a rebound name would. */
function statusForHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${stack.url}/api/identity`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  'evil.example',
  'evil.example:4600',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  '10.0.0.1',
])('the host %s is not served', async (host) => expect(await statusForHost(host)).toBe(421));

test.each(['127.0.0.1:4600', 'localhost', 'LOCALHOST:1', '[::1]:4600'])(
  'the host %s is served',
  async (host) => {
    expect(await statusForHost(host)).toBe(200);
  },
);

test.each<[string, Record<string, string>, number]>([
  ['no header of ours', { 'content-type': 'application/json' }, 403],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded', 'x-purser': '1' }, 415],
  ['plain text', { 'content-type': 'text/plain', 'x-purser': '1' }, 415],
  ['another origin', { ...JSON_HEADERS, origin: 'http://evil.example' }, 403],
  ['an opaque origin', { ...JSON_HEADERS, origin: 'null' }, 403],
])('a mutation with %s is refused', async (_, headers, status) => {
  const reply = await stack.post('/api/parameters', { name: 'csrf', type: 'String', value: 'x' }, headers);
  expect(reply.status).toBe(status);
  expect((await stack.get('/api/parameters/metadata?name=csrf')).status).toBe(404);
});

test('a mutation without a body needs no content type, and what is missing is told as 404', async () => {
  const reply = await fetch(`${stack.url}/api/task-definitions/nope:1/deregister`, {
    method: 'POST',
    headers: { 'x-purser': '1' },
  });
  expect(reply.status).toBe(404);
  expect(((await reply.json()) as ApiErrorBody).aws?.operation).toBe('ecs:DeregisterTaskDefinition');
});

test('a mutation from the console’s own origin passes', async () => {
  const reply = await stack.post(
    '/api/task-definitions/validate',
    { taskDefinition: {} },
    { ...JSON_HEADERS, origin: stack.url },
  );
  expect(reply.status).toBe(200);
});

test('a body over the limit is refused with the limit', async () => {
  const { status, body } = await stack.post('/api/task-definitions/validate', {
    taskDefinition: { family: 'x'.repeat(1024 * 1024) },
  });
  expect(status).toBe(413);
  expect(body.message).toContain('1048576 bytes');
});

test('every failure has the one error shape and its request id', async () => {
  const replies = [
    await stack.get('/api/no-such-endpoint'),
    await stack.get('/elsewhere'),
    await stack.post('/api/task-definitions', '{"broken', JSON_HEADERS),
    await stack.post('/api/task-definitions', { taskDefinition: {}, clientToken: '' }),
    await stack.post('/api/task-definitions', { taskDefinition: [], clientToken: 'long-enough', extra: 1 }),
    await stack.get('/api/parameters?maxResults=1000'),
  ];
  for (const { status, headers, body } of replies) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    const shape: ApiErrorBody = body;
    expect(Object.keys(shape)).toEqual(expect.arrayContaining(['code', 'message', 'issues', 'requestId']));
    expect(shape.requestId).toBe(headers.get('x-request-id'));
  }
  expect(replies[5]?.body.issues[0]?.path).toBe('maxResults');
});

test('replies are not stored, framed or sniffed', async () => {
  const { headers } = await stack.get('/api/identity');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('the description of the API is served', async () => {
  const { status, body } = await stack.get<{ openapi: string; paths: object }>('/api/openapi.json');
  expect(status).toBe(200);
  expect(body.openapi).toMatch(/^3\.1/);
  expect(Object.keys(body.paths)).toContain('/task-definitions');
});
