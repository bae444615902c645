import { ListClustersCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import type { ServiceSecrets } from '@purser/contract';
import { expect, test } from 'vitest';
import { LaunchAccount } from '../../testing/launch-account.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

const boardOf = async (stack: Stack, more = '') =>
  (await stack.get<{ services: ServiceSecrets[] }>(`/api/stale-secrets?refresh=true${more}`)).body.services;

/** Registers a revision by Purser that refers to a parameter and a secret, and runs two tasks of it as a service. */
async function startService(stack: Stack, account: LaunchAccount) {
  const parameter = await account.parameter('first');
  const secret = await account.secret({ SecretString: 'first' });
  const { definition } = await account.onFargate({
    secrets: [
      { name: 'PARAMETER', valueFrom: parameter },
      { name: 'SECRET', valueFrom: secret },
    ],
  });
  const { body } = await stack.post<{ taskDefinitionArn: string }>('/api/task-definitions', {
    taskDefinition: definition,
    clientToken: `stale-${definition.family}`,
  });
  const { taskDefinitionArn } = body;
  return { parameter, secret, taskDefinitionArn, service: await account.service(taskDefinitionArn, 2) };
}

test('a parameter that changed is told with the tasks that began before, until a new deployment', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const { parameter, secret, service } = await startService(stack, account);
  const before = (await boardOf(stack, '&include=all')).find(({ serviceName }) => serviceName === service);
  expect(before).toMatchObject({ tasks: 2 });
  expect(before?.references.map(({ oldTasks, unsureTasks }) => oldTasks + unsureTasks)).toEqual([0, 0]);
  expect((await boardOf(stack)).map(({ serviceName }) => serviceName)).not.toContain(service);

  await account.ssm.send(new PutParameterCommand({ Name: parameter, Value: 'second', Overwrite: true }));
  const [stale] = (await boardOf(stack)).filter(({ serviceName }) => serviceName === service);
  expect(stale?.references).toMatchObject([
    {
      name: parameter,
      kind: 'parameter',
      uses: [{ container: 'app', name: 'PARAMETER' }],
      current: { state: 'known', version: '2' },
      tasks: 2,
      oldTasks: 2,
      unsureTasks: 0,
    },
  ]);

  await account.pass();
  await account.secrets.send(new PutSecretValueCommand({ SecretId: secret, SecretString: 'second' }));
  const [both] = (await boardOf(stack)).filter(({ serviceName }) => serviceName === service);
  expect(both?.references.map(({ kind, oldTasks }) => [kind, oldTasks])).toEqual([
    ['parameter', 2],
    ['secret', 2],
  ]);

  await account.pass();
  await account.ecs.send(new UpdateServiceCommand({ service, forceNewDeployment: true }));
  await account.untilSettled(service);
  expect((await boardOf(stack)).map(({ serviceName }) => serviceName)).not.toContain(service);
});

test('the board costs the lists and one reading of versions, no call for a service or a task', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const { taskDefinitionArn } = await startService(stack, account);
  for (let n = 0; n < 11; n += 1) await account.service(taskDefinitionArn, 3);
  await boardOf(stack);
  stack.aws.journal.clear();
  await boardOf(stack);
  const calls = stack.aws.journal.list().map(({ operation }) => operation);
  const count = (operation: string) => calls.filter((call) => call === operation).length;
  const clusters = (await account.ecs.send(new ListClustersCommand({}))).clusterArns?.length ?? 0;
  // 12 services of this test and those of the demo world stand in few clusters.
  expect(count('DescribeServices')).toBeLessThanOrEqual(clusters + 2);
  expect(count('DescribeTasks')).toBeLessThanOrEqual(clusters);
  expect(count('DescribeParameters')).toBe(1);
  // One for the secret of the twelve, and one for that of the demo world.
  expect(count('ListSecretVersionIds')).toBe(2);
  expect(count('DescribeTaskDefinition')).toBe(0);
});

test('a registration writes down the versions that were current, never a value', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const { parameter, secret, taskDefinitionArn } = await startService(stack, account);
  const [record] = await stack.store.versionRecords.of(taskDefinitionArn);
  expect(record).toMatchObject({
    event: 'registered',
    versions: {
      [parameter]: { state: 'known', version: '1' },
      [secret]: { state: 'known', changedAt: expect.stringMatching(/^2\d{3}-/) },
    },
  });
  expect(JSON.stringify(record)).not.toContain('first');
});

test('references whose last change AWS does not tell are counted, and not taken for up to date', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const { parameter, service } = await startService(stack, account);
  stack.aws.faults.set([
    {
      service: 'ssm',
      operation: 'DescribeParameters',
      kind: 'error',
      code: 'AccessDeniedException',
      status: 400,
    },
  ]);
  const { body } = await stack.get<{ services: ServiceSecrets[]; notKnown: number }>(
    '/api/stale-secrets?refresh=true&include=all',
  );
  const ours = body.services.find(({ serviceName }) => serviceName === service);
  const found = ours?.references.find(({ name }) => name === parameter);
  expect(found?.current).toMatchObject({
    state: 'unknown',
    because: expect.stringContaining('ssm:DescribeParameters'),
  });
  expect(body.notKnown).toBeGreaterThanOrEqual(1);
});
