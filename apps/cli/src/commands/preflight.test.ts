import type { Check, TaskDefinition } from '@purser/task-definition';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startAccount } from '../testing/account.ts';
import { runIn } from '../testing/run-in.ts';

const REFERENCE = 'containerDefinitions[0].secrets[0].valueFrom';

let account: Awaited<ReturnType<typeof startAccount>>;
beforeAll(async () => {
  account = await startAccount();
  // The SDK's clients take seconds to load on a busy machine.
  await import('./preflight.ts');
}, 60_000);
afterAll(() => account.close());
beforeEach(() => {
  for (const [name, value] of Object.entries(account.env)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

const definition = (valueFrom: string): TaskDefinition => ({
  family: 'checkout',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  executionRoleArn: `arn:aws:iam::${account.accountId}:role/ecsTaskExecutionRole`,
  containerDefinitions: [
    {
      name: 'app',
      image: `${account.accountId}.dkr.ecr.${account.region}.amazonaws.com/checkout-api:2.4.1`,
      secrets: [{ name: 'DB_PASSWORD', valueFrom }],
    },
  ],
});

const run = (valueFrom: string, ...args: string[]) =>
  runIn({ files: { 'task.json': definition(valueFrom) } }, 'preflight', 'task.json', ...args);

test('ends with 0 where nothing fails, and tells what was asked', async () => {
  const { code, out, err } = await run('/checkout/prod/db-password');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('pass     The execution role may read "/checkout/prod/db-password".');
  expect(out).toMatch(/\n0 failed, \d+ could not be checked, 0 warnings, \d+ passed\n$/);
});

test('ends with 1 where something fails, and prints the checks of the API as JSON', async () => {
  const { code, out } = await run('/checkout/prod/nope', '--format', 'json', '--launch-type', 'FARGATE');
  expect(code).toBe(1);
  const { checks } = JSON.parse(out) as { checks: Check[] };
  expect(checks).toContainEqual({
    ruleId: 'secret-missing',
    path: REFERENCE,
    status: 'fail',
    message: '"DB_PASSWORD" refers to the parameter "/checkout/prod/nope", which does not exist.',
  });
});

test('with --quiet what passed is left out', async () => {
  const { out } = await run('/checkout/prod/db-password', '--quiet');
  expect(out).not.toContain('pass  ');
});

test('knows the service and the network that it is told', async () => {
  const subnet = await run('/checkout/prod/db-password', '--subnet', 'subnet-00000000');
  expect(subnet.out).toContain('One of the subnets does not exist.');
  const service = await run('/checkout/prod/db-password', '--cluster', 'default', '--service', 'nope');
  expect(service.out).toContain('There is no such service in the cluster.');
});

test('of a template, what only the deployment knows is not asked about', async () => {
  const { code, out } = await runIn(
    {
      files: {
        'template.json': {
          AWSTemplateFormatVersion: '2010-09-09',
          Parameters: { Secret: { Type: 'String' } },
          Resources: {
            Task: {
              Type: 'AWS::ECS::TaskDefinition',
              Properties: {
                Family: 'app',
                ExecutionRoleArn: `arn:aws:iam::${account.accountId}:role/ecsTaskExecutionRole`,
                ContainerDefinitions: [
                  {
                    Name: 'app',
                    Image: 'public.ecr.aws/docker/library/nginx:1.29',
                    Memory: 128,
                    Secrets: [{ Name: 'A', ValueFrom: { Ref: 'Secret' } }],
                  },
                ],
              },
            },
          },
        },
      },
    },
    'preflight',
    'template.json',
    '--format',
    'json',
  );
  expect(code).toBe(0);
  const { checks } = JSON.parse(out) as { checks: Check[] };
  expect(checks.filter(({ path }) => path === REFERENCE)).toEqual([]);
});

test('ends with 2 where the file or the account cannot be read', async () => {
  const missing = await runIn({}, 'preflight', 'nope.json');
  expect(missing.code).toBe(2);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wrong');
  const refused = await run('/checkout/prod/db-password');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('AWS refused to say whose account this is: SignatureDoesNotMatch');
});

test.each([
  ['--count', 'many'],
  ['--launch-type', 'LAMBDA'],
])('refuses %s %s', async (...args) => {
  expect((await run('/checkout/prod/db-password', ...args)).code).toBe(2);
});
