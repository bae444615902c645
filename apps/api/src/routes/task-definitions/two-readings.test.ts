import type { DescribedTaskDefinition } from '@purser/contract';
import { fromDescribed, isSameDefinition, type TaskDefinition, validate } from '@purser/task-definition';
import { validTaskDefinition } from '@purser/task-definition/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from '../../testing/stack.ts';

// The rules and the embedded account are two readings of the same AWS pages; here each one holds the other.

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

const RUNS = 150;
let tokens = 0;

async function register(definition: TaskDefinition) {
  tokens += 1;
  const taskDefinition = { ...definition, family: `reading-${tokens}` };
  const reply = await stack.post<{ revision?: number; aws?: { message: string } }>('/api/task-definitions', {
    taskDefinition,
    clientToken: `two-readings-${tokens}`,
  });
  return { taskDefinition, ...reply };
}

/** The generator's account numbers as this account's own. */
const inThisAccount = (definition: TaskDefinition): TaskDefinition =>
  JSON.parse(JSON.stringify(definition).replaceAll(/\b\d{12}\b/g, stack.aws.accountId));

test('what the rules call valid is registered, and comes back as it was sent', async () => {
  await fc.assert(
    fc.asyncProperty(validTaskDefinition(), async (generated) => {
      const { taskDefinition, status, body } = await register(inThisAccount(generated));
      expect({ status, refusal: body.aws?.message }).toEqual({ status: 201, refusal: undefined });
      const described = await stack.get<{
        taskDefinition: DescribedTaskDefinition;
        tags: { key: string; value: string }[];
      }>(`/api/task-definitions/${taskDefinition.family}:1`);
      const back = fromDescribed(described.body.taskDefinition, described.body.tags);
      expect(isSameDefinition(taskDefinition, back)).toBe(true);
    }),
    { numRuns: RUNS, seed: 20_261_124 },
  );
}, 120_000);

/** Changes that break a definition in ways that ECS names at registration. */
const breakages: readonly ((definition: TaskDefinition) => unknown)[] = [
  (definition) => ({ ...definition, containerDefinitions: [] }),
  (definition) => ({ ...definition, ephemeralStorage: { sizeInGiB: 20 } }),
  (definition) => ({ ...definition, requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '8192' }),
  (definition) => ({ ...definition, networkMode: 'bridge', requiresCompatibilities: ['FARGATE'] }),
  ({ executionRoleArn: _, ...definition }) => ({
    ...definition,
    containerDefinitions: definition.containerDefinitions?.map((container) => ({
      ...container,
      secrets: [{ name: 'A_SECRET', valueFrom: '/a/secret' }],
    })),
  }),
  (definition) => ({
    ...definition,
    containerDefinitions: definition.containerDefinitions?.map((container) => ({
      ...container,
      essential: false,
    })),
  }),
  (definition) => ({
    ...definition,
    containerDefinitions: definition.containerDefinitions?.map((container) => ({
      ...container,
      mountPoints: [{ sourceVolume: 'no-such-volume', containerPath: '/data' }],
    })),
  }),
  (definition) => ({
    ...definition,
    containerDefinitions: definition.containerDefinitions?.map((container) => ({
      ...container,
      image: 'no image',
    })),
  }),
];

test('what the account refuses, the rules have called an error before', async () => {
  const { ECSClient, RegisterTaskDefinitionCommand } = await import('@aws-sdk/client-ecs');
  const { url: endpoint, region, credentials, accountId } = stack.aws;
  const ecs = new ECSClient({ endpoint, region, credentials: { ...credentials }, maxAttempts: 1 });
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(validTaskDefinition(), fc.constantFrom(...breakages), async (generated, breakIt) => {
      const broken = breakIt(inThisAccount(generated)) as TaskDefinition;
      const refusal = await ecs.send(new RegisterTaskDefinitionCommand(broken)).then(
        () => undefined,
        (error: Error) => error.message,
      );
      if (refusal === undefined) return;
      refused += 1;
      const errors = validate(broken, { accountId, region }).filter(({ severity }) => severity === 'error');
      expect(errors.length, refusal).toBeGreaterThan(0);
    }),
    { numRuns: RUNS, seed: 20_261_124 },
  );
  ecs.destroy();
  expect(refused).toBeGreaterThan(RUNS / 2);
}, 120_000);
