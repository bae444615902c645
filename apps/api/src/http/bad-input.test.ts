import type { ApiErrorBody } from '@purser/contract';
import { createCanary, formsOfCanary } from '@purser/test-kit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from '../testing/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

const MUTATIONS = [
  '/api/task-definitions',
  '/api/task-definitions/validate',
  '/api/task-definitions/requirements',
  '/api/task-definitions/execution-role-policy',
  '/api/task-definitions/checkout-api:1/deregister',
  '/api/parameters',
];

const isErrorShape = (body: ApiErrorBody) =>
  typeof body.code === 'string' &&
  typeof body.message === 'string' &&
  Array.isArray(body.issues) &&
  body.requestId;

/** Any JSON, and any JSON where a definition or a parameter is expected. */
const anyBody = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.record({ taskDefinition: fc.jsonValue({ maxDepth: 6 }), clientToken: fc.string() }),
  fc.record({
    taskDefinition: fc.record({
      family: fc.oneof(fc.string(), fc.integer()),
      containerDefinitions: fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(fc.string(), fc.jsonValue()))),
    }),
    clientToken: fc.string({ minLength: 8, maxLength: 30 }),
  }),
  fc.record({ taskDefinition: fc.dictionary(fc.string(), fc.jsonValue()) }),
);

test('no body makes the server fail, and every refusal has the one shape', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...MUTATIONS), anyBody, async (path, body) => {
      const reply = await stack.post(path, body);
      expect(reply.status).toBeLessThan(500);
      if (reply.status >= 400) expect(isErrorShape(reply.body)).toBeTruthy();
    }),
    { numRuns: 400, seed: 20_261_124 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 60_000);

test('no broken text makes the server fail or repeats what it was sent', async () => {
  const canary = createCanary();
  const whole = JSON.stringify({ name: '/fuzz/x', type: 'SecureString', value: canary });
  const logged = stack.logLines.length;
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 2), fc.string(), async (cut, tail) => {
      const reply = await stack.post('/api/parameters', `${whole.slice(0, cut)}${tail}`);
      expect(reply.status).toBeLessThan(500);
      expect(formsOfCanary(JSON.stringify(reply.body), canary)).toEqual([]);
    }),
    { numRuns: 200, seed: 20_261_124 },
  );
  expect(formsOfCanary(stack.logLines.slice(logged).join('\n'), canary)).toEqual([]);
}, 60_000);

test('no query makes the server fail', async () => {
  const paths = [
    '/api/task-definition-families',
    '/api/parameters',
    '/api/roles',
    '/api/log-groups',
    '/api/clusters',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.dictionary(
        fc.constantFrom('search', 'status', 'nextToken', 'maxResults', 'prefix', 'x'),
        fc.string(),
      ),
      async (path, query) => {
        const reply = await stack.get(`${path}?${new URLSearchParams(query)}`);
        expect(reply.status).toBeLessThan(500);
      },
    ),
    { numRuns: 200, seed: 20_261_124 },
  );
}, 60_000);
