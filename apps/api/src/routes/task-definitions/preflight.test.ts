import { AttachUserPolicyCommand, CreatePolicyCommand, DetachUserPolicyCommand } from '@aws-sdk/client-iam';
import type { PreflightEvent } from '@purser/contract';
import type { Check } from '@purser/task-definition';
import { createCanary, formsOfCanary } from '@purser/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, LaunchAccount } from '../../testing/launch-account.ts';
import { readEvents } from '../../testing/read-events.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

const PATH = '/api/task-definitions/preflight';
const REFERENCE = 'containerDefinitions[0].secrets[0].valueFrom';

let stack: Stack;
let account: LaunchAccount;
beforeAll(async () => {
  stack = await startStack();
  account = new LaunchAccount(stack);
});
afterAll(() => stack[Symbol.asyncDispose]());

const ask = async (taskDefinition: unknown, target = {}) =>
  (await stack.post<{ checks: Check[] }>(PATH, { taskDefinition, target })).body.checks;

/** Takes rights from Purser for as long as `work` takes. */
async function without(actions: string[], work: () => Promise<void>): Promise<void> {
  const PolicyDocument = document({ Effect: 'Deny', Action: actions, Resource: '*' });
  const created = await account.iam.send(
    new CreatePolicyCommand({ PolicyName: account.name('deny'), PolicyDocument }),
  );
  const policy = { UserName: 'purser', PolicyArn: created.Policy?.Arn ?? '' };
  await account.iam.send(new AttachUserPolicyCommand(policy));
  // What was read by another test is forgotten with any write.
  await stack.post('/api/log-groups', { logGroupName: account.name('forget') });
  try {
    await work();
  } finally {
    await account.iam.send(new DetachUserPolicyCommand(policy));
  }
}

test.each([
  ['ssm:DescribeParameters', 'secret-missing', REFERENCE],
  ['iam:GetRole', 'role-trust', 'executionRoleArn'],
  ['iam:SimulatePrincipalPolicy', 'secret-no-iam', REFERENCE],
  ['kms:DescribeKey', 'secret-key-state', REFERENCE],
  ['kms:GetKeyPolicy', 'secret-key-policy', REFERENCE],
  ['ec2:DescribeSubnets', 'secret-network', REFERENCE],
  [
    'logs:DescribeLogGroups',
    'awslogs-group-missing',
    'containerDefinitions[0].logConfiguration.options["awslogs-group"]',
  ],
  ['ecr:BatchGetImage', 'image-not-found', 'containerDefinitions[0].image'],
])(
  'without %s of its own it cannot check, says so, and gives the statement',
  async (action, ruleId, path) => {
    const { definition, target } = await account.onFargate({
      image: await account.image('amd64'),
      secrets: [{ name: 'SETTING', valueFrom: await account.parameter('canary', await account.key()) }],
      logConfiguration: {
        logDriver: 'awslogs',
        options: {
          'awslogs-group': '/ecs/checkout-api',
          'awslogs-region': 'us-east-1',
          'awslogs-stream-prefix': 'x',
        },
      },
    });
    await without([action], async () => {
      const lines = (await ask(definition, target)).filter(
        (check) => check.ruleId === ruleId && check.path === path,
      );
      expect(lines.map(({ status }) => status)).toEqual(['unknown']);
      expect(lines[0]?.message).toContain(`Purser may not do ${action}`);
      expect(lines[0]?.fix).toMatchObject({
        kind: 'allow-caller',
        statement: { Effect: 'Allow', Action: action },
      });
    });
  },
);

test('without the right to read a secret its keys are not checked', async () => {
  const arn = await account.secret({ SecretString: '{"user":"canary"}' });
  const { definition } = await account.withSecret(`${arn}:nope::`);
  await without(['secretsmanager:GetSecretValue'], async () => {
    const lines = (await ask(definition)).filter(({ ruleId }) => ruleId === 'secret-sm-key-missing');
    expect(lines).toMatchObject([{ status: 'unknown', fix: { statement: { Resource: arn } } }]);
  });
});

test('every reference is looked at, and none without an answer is called fine', async () => {
  const login = await account.secret({ SecretString: '{"username":"canary","password":"canary"}' });
  const missing = login.replace('secret-', 'nope-');
  const { definition } = await account.onFargate({
    repositoryCredentials: { credentialsParameter: missing },
    environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::no-such-bucket/app.env' }],
    logConfiguration: {
      logDriver: 'splunk',
      options: { 'splunk-url': 'https://splunk.example.com' },
      secretOptions: [{ name: 'splunk-token', valueFrom: '/launch/no-token' }],
    },
    secrets: [
      { name: 'OTHER_REGION', valueFrom: 'arn:aws:ssm:eu-west-1:123456789012:parameter/launch/nope' },
    ],
  });
  const checks = await ask(definition);
  const of = (status: string) => checks.filter((check) => check.status === status);
  const container = 'containerDefinitions[0]';
  expect(of('fail').map(({ ruleId, path }) => `${ruleId} ${path}`)).toEqual(
    expect.arrayContaining([
      `secret-missing ${container}.repositoryCredentials.credentialsParameter`,
      `secret-missing ${container}.logConfiguration.secretOptions[0].valueFrom`,
      `secret-missing ${container}.secrets[0].valueFrom`,
      `env-file-content ${container}.environmentFiles[0].value`,
    ]),
  );
  const unknown = of('unknown').map(({ ruleId, path }) => `${ruleId} ${path}`);
  expect(unknown).toContain(`image-not-found ${container}.image`);
  expect(
    of('unknown')
      .map(({ message }) => message)
      .join(),
  ).toMatch(/Choose a service or subnets/);
});

test('answers are shared for a while, and a write makes them new', async () => {
  const name = account.name('/launch/later');
  const { definition } = await account.withSecret(name);
  const isMissing = (checks: readonly Check[]) =>
    checks.some(({ ruleId, status }) => ruleId === 'secret-missing' && status === 'fail');
  expect(isMissing(await ask(definition))).toBe(true);
  stack.aws.journal.clear();
  expect(isMissing(await ask(definition))).toBe(true);
  expect(stack.aws.journal.list()).toEqual([]);
  await stack.post('/api/parameters', { name, type: 'SecureString', value: createCanary() });
  expect(isMissing(await ask(definition))).toBe(false);
});

test('a service tells where it runs', async () => {
  const { definition } = await account.withSecret(await account.parameter('canary'));
  const lines = await ask(definition, { cluster: 'default', service: 'no-such-service' });
  expect(lines).toContainEqual(
    expect.objectContaining({
      status: 'unknown',
      message: expect.stringContaining('There is no such service'),
    }),
  );
});

test('streams each line once, with progress, and ends with what the reply in one piece has', async () => {
  const canary = createCanary();
  const arn = await account.secret({ SecretString: JSON.stringify({ user: canary }) });
  const { definition, target } = await account.withSecret(`${arn}:user::`);
  const body = { taskDefinition: definition, target };
  const events = await readEvents(`${stack.url}${PATH}`, body);
  expect(events.at(-1)?.event).toBe('end');
  const parts = events.filter(({ event }) => event === 'checks').map(({ data }) => data as PreflightEvent);
  const lines = parts.flatMap(({ checks }) => checks);
  const { checks } = (await stack.post<{ checks: Check[] }>(PATH, body)).body;
  const sorted = (some: readonly Check[]) => some.map((check) => JSON.stringify(check)).sort();
  expect(sorted(lines)).toEqual(sorted(checks));
  expect(new Set(sorted(lines)).size).toBe(lines.length);
  expect(parts.at(-1)).toMatchObject({ done: parts[0]?.total, total: parts[0]?.total });
  expect(formsOfCanary(JSON.stringify([events, checks, stack.logLines]), canary)).toEqual([]);
});

test('a stream that cannot begin is refused, and a failure on the way is told', async () => {
  const refused = await stack.post(
    PATH,
    { taskDefinition: 1 },
    {
      'content-type': 'application/json',
      'x-purser': '1',
      accept: 'text/event-stream',
    },
  );
  expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  await using other = await startStack();
  other.aws.faults.set([{ service: 'sts', kind: 'error', code: 'InternalFailure', status: 500 }]);
  const events = await readEvents(`${other.url}${PATH}`, { taskDefinition: { family: 'x' } });
  expect(events).toMatchObject([{ event: 'error', data: { code: 'AWS_UNAVAILABLE', issues: [] } }]);
});

test('a launch that calls Parameter Store too often is a warning', async () => {
  const { definition } = await account.withSecret(await account.parameter('canary'));
  const rates = (await ask(definition, { count: 41 })).filter(
    ({ ruleId }) => ruleId === 'secret-launch-rate',
  );
  expect(rates).toMatchObject([{ status: 'warn', path: 'containerDefinitions' }]);
  expect(await ask(definition, { count: 40 })).not.toContainEqual(
    expect.objectContaining({ ruleId: 'secret-launch-rate' }),
  );
});
