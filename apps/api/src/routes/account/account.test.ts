import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stack, startStack } from '../../testing/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

test('the identity tells account, Region and that the account is embedded', async () => {
  const { body } = await stack.get('/api/identity');
  expect(body).toMatchObject({
    accountId: '123456789012',
    region: 'us-east-1',
    partition: 'aws',
    embedded: true,
  });
});

test('roles tell whether ECS tasks may assume them', async () => {
  const { body } = await stack.get<{ roles: { roleName: string; trustsEcsTasks: boolean }[] }>('/api/roles');
  expect(body.roles).toContainEqual(
    expect.objectContaining({ roleName: 'ecsTaskExecutionRole', trustsEcsTasks: true }),
  );
  expect(body.roles.some(({ trustsEcsTasks }) => !trustsEcsTasks)).toBe(true);
});

test('log groups and clusters are listed', async () => {
  const groups = await stack.get<{ logGroups: { name: string }[] }>('/api/log-groups?prefix=/ecs/checkout');
  expect(groups.body.logGroups.map(({ name }) => name)).toEqual(['/ecs/checkout-api']);
  const clusters = await stack.get<{ clusters: { clusterName: string }[] }>('/api/clusters');
  expect(clusters.body.clusters.map(({ clusterName }) => clusterName)).toContain('default');
});

test('what a launch can be aimed at is listed: services, subnets and security groups', async () => {
  const services = await stack.get<{ services: object[] }>('/api/services?cluster=default');
  expect(services).toMatchObject({ status: 200, body: { services: [] } });
  const subnets = await stack.get<{ subnets: object[] }>('/api/subnets');
  expect(subnets.body.subnets[0]).toMatchObject({
    subnetId: expect.stringMatching(/^subnet-/),
    vpcId: expect.stringMatching(/^vpc-/),
    availabilityZone: expect.stringMatching(/^us-east-1/),
  });
  const groups = await stack.get<{ securityGroups: object[] }>('/api/security-groups?maxResults=1');
  expect(groups.body.securityGroups[0]).toMatchObject({ groupName: 'default' });
});
