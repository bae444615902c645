import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { CreateServiceCommand, ECSClient } from '@aws-sdk/client-ecs';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, test, vi } from 'vitest';
import { fargateDefinition } from '../../testing/definitions.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

interface Uses {
  uses: {
    family: string;
    revision: number;
    isNewest: boolean;
    container?: string;
    name?: string;
    services: { serviceName: string }[];
  }[];
  index: { read: number; toRead: number; isReading: boolean };
}
interface Dangling {
  dangling: { kind: string; valueFrom: string; uses: Uses['uses'] }[];
  elsewhere: number;
}

const options = ({ aws }: Stack) => ({
  endpoint: aws.url,
  region: aws.region,
  credentials: { ...aws.credentials },
});
const usesOf = (stack: Stack, kind: string, subject: string) =>
  stack.get<Uses>(`/api/where-used?kind=${kind}&subject=${encodeURIComponent(subject)}`);

let token = 0;
async function register(stack: Stack, family: string, valueFrom: string) {
  const definition = fargateDefinition(family);
  const [container] = definition.containerDefinitions ?? [];
  const reply = await stack.post('/api/task-definitions', {
    clientToken: `where-used-${++token}`,
    taskDefinition: {
      ...definition,
      executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
      containerDefinitions: [{ ...container, secrets: [{ name: 'KEY', valueFrom }] }],
    },
  });
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
}

test('a parameter leads to the revisions, variables and services that refer to it, by its name or its ARN', async () => {
  await using stack = await startStack();
  await register(stack, 'web', '/team/key');
  await register(stack, 'web', 'arn:aws:ssm:us-east-1:123456789012:parameter/team/key');
  await register(stack, 'job', '/team/other');
  const ecs = new ECSClient(options(stack));
  const { Subnets = [] } = await new EC2Client(options(stack)).send(new DescribeSubnetsCommand({}));
  await ecs.send(
    new CreateServiceCommand({
      serviceName: 'shop',
      taskDefinition: 'web:1',
      desiredCount: 0,
      networkConfiguration: { awsvpcConfiguration: { subnets: [Subnets[0]?.SubnetId ?? ''] } },
    }),
  );
  for (const subject of ['/team/key', 'arn:aws:ssm:us-east-1:123456789012:parameter/team/key']) {
    const { body } = await usesOf(stack, 'parameter', subject);
    expect(body.uses).toMatchObject([
      { family: 'web', revision: 2, isNewest: true, name: 'KEY', services: [] },
      { family: 'web', revision: 1, isNewest: false, name: 'KEY', services: [{ serviceName: 'shop' }] },
    ]);
    expect(body.index).toMatchObject({ toRead: 0, isReading: false });
  }
});

test('a revision is read from ECS once, also over a restart, and a new one is known at once', async () => {
  await using stack = await startStack();
  await register(stack, 'web', '/team/key');
  await usesOf(stack, 'parameter', '/team/key');
  const described = stack.proxy.calls.get('DescribeTaskDefinition') ?? 0;
  await register(stack, 'web', '/team/key');
  const { body } = await usesOf(stack, 'parameter', '/team/key');
  expect(body.uses.map(({ revision }) => revision)).toEqual([2, 1]);
  expect(await stack.store.revisionReferences.all()).toHaveLength(body.index.read);
  // The registration looks for its token among the newest revisions, too.
  const more = (stack.proxy.calls.get('DescribeTaskDefinition') ?? 0) - described;
  expect(more).toBeLessThanOrEqual(2);
});

test('a deregistered revision that nothing runs is gone', async () => {
  await using stack = await startStack();
  await register(stack, 'gone', '/team/key');
  expect((await usesOf(stack, 'parameter', '/team/key')).body.uses).toHaveLength(1);
  await stack.post('/api/task-definitions/gone:1/deregister', {});
  expect((await usesOf(stack, 'parameter', '/team/key')).body.uses).toEqual([]);
});

test('a secret is found by its name and its ARN, whatever key or version is asked for', async () => {
  await using stack = await startStack();
  const client = new SecretsManagerClient(options(stack));
  const { ARN = '' } = await client.send(
    new CreateSecretCommand({ Name: 'app/db', SecretString: '{"user":"x"}' }),
  );
  await register(stack, 'web', `${ARN}:user::`);
  for (const subject of [ARN, 'app/db']) {
    expect((await usesOf(stack, 'secret', subject)).body.uses).toHaveLength(1);
  }
  expect((await usesOf(stack, 'parameter', 'app/db')).body.uses).toEqual([]);
});

test('references of current revisions to what is not there are listed, with no call for each', async () => {
  await using stack = await startStack();
  await stack.post('/api/parameters', { name: '/team/there', type: 'String', value: 'x' });
  await register(stack, 'old', '/team/gone-before');
  await register(stack, 'old', '/team/there');
  await register(stack, 'new', '/team/gone');
  await register(stack, 'far', 'arn:aws:ssm:eu-west-1:123456789012:parameter/team/far');
  const missing = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app/none-AbCdEf';
  await register(stack, 'sm', missing);
  // Each registration writes down what is current.
  await stack.settled();
  const before = stack.proxy.calls.get('DescribeParameters') ?? 0;
  const { body } = await stack.get<Dangling>('/api/where-used/dangling');
  const ours = body.dangling.filter(({ uses }) =>
    ['old', 'new', 'sm', 'far'].includes(uses[0]?.family ?? ''),
  );
  expect(ours.map(({ kind, valueFrom }) => [kind, valueFrom]).sort()).toEqual([
    ['parameter', '/team/gone'],
    ['secret', missing],
  ]);
  expect(body.elsewhere).toBeGreaterThanOrEqual(1);
  expect(stack.proxy.calls.get('DescribeParameters')).toBe(before + 1);
});

test('what no revision refers to is listed by pages, and a secret read through Parameter Store is used', async () => {
  await using stack = await startStack();
  for (const name of ['/unused/a', '/unused/b', '/used/c'])
    await stack.post('/api/parameters', { name, type: 'String', value: 'x' });
  const client = new SecretsManagerClient(options(stack));
  for (const Name of ['unused/db', 'used/db'])
    await client.send(new CreateSecretCommand({ Name, SecretString: 'x' }));
  await register(stack, 'web', '/used/c');
  await register(stack, 'web', '/aws/reference/secretsmanager/used/db');
  interface Unused {
    unused: { name: string }[];
    total: number;
    parameters?: { state: string };
  }
  const whole = await vi.waitFor(async () => {
    const { body } = await stack.get<Unused>('/api/where-used/unused?kind=parameter&maxResults=200');
    expect(body.parameters?.state).toBe('complete');
    return body;
  }, 20_000);
  const names = whole.unused.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['/unused/a', '/unused/b']));
  expect(names).not.toContain('/used/c');
  const page = await stack.get<Unused>('/api/where-used/unused?kind=parameter&maxResults=1&after=/unused/a');
  expect(page.body).toMatchObject({ unused: [{ name: '/unused/b' }], total: whole.total });
  const secrets = await stack.get<Unused>('/api/where-used/unused?kind=secret');
  expect(secrets.body.unused.map(({ name }) => name)).toContain('unused/db');
  expect(secrets.body.unused.map(({ name }) => name)).not.toContain('used/db');
});
