import { UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { DeleteParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import type { ApiErrorBody, DeployableService, RollBackPreview } from '@purser/contract';
import { createCanary, type Fault, formsOfCanary } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { fargateDefinition } from '../../testing/definitions.ts';
import { LaunchAccount } from '../../testing/launch-account.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

/** Two registered revisions without secrets, and the request that makes a service of the first. */
async function serviceOf(stack: Stack) {
  const account = new LaunchAccount(stack);
  const executionRoleArn = await account.role();
  for (const clientToken of ['shop-revision-1', 'shop-revision-2']) {
    const containerDefinitions = [
      { name: 'app', image: 'nginx:1.29', portMappings: [{ containerPort: 80 }], command: [clientToken] },
    ];
    await stack.post('/api/task-definitions', {
      clientToken,
      taskDefinition: { ...fargateDefinition('shop'), executionRoleArn, containerDefinitions },
    });
  }
  const request = {
    serviceName: 'shop-web',
    taskDefinition: 'shop:1',
    cluster: 'default',
    launchType: 'FARGATE',
    subnets: [await account.publicSubnet()],
    assignPublicIp: true,
    desiredCount: 2,
    deploymentConfiguration: {
      minimumHealthyPercent: 50,
      maximumPercent: 150,
      deploymentCircuitBreaker: { enable: true, rollback: true },
    },
    tags: [{ key: 'team', value: 'shop' }],
    propagateTags: 'SERVICE',
    clientToken: 'create-shop-web',
  };
  return { account, request };
}

const pathsOf = ({ issues }: ApiErrorBody) => issues.map(({ path, ruleId }) => `${path} ${ruleId}`);

test.each<Fault>(['none', 'lost-reply', 'lost-request', 'server-error-after-commit'])(
  'a service is created, once, after a first call with %s',
  async (fault) => {
    await using stack = await startStack((operation, call) =>
      operation === 'CreateService' && call === 0 ? fault : 'none',
    );
    const { request } = await serviceOf(stack);
    const created = await stack.post<{ serviceArn: string }>('/api/services', request);
    expect(created.status).toBe(201);
    const again = await stack.post<{ serviceArn: string }>('/api/services', request);
    expect(again.body).toEqual(created.body);
    const { body } = await stack.get<{ services: DeployableService[] }>('/api/deployable-services');
    // The services of the demo world stand in another cluster.
    expect(body.services.filter(({ clusterName }) => clusterName === 'default')).toMatchObject([
      {
        serviceName: 'shop-web',
        family: 'shop',
        revision: 1,
        desiredCount: 2,
        launch: { launchType: 'FARGATE', subnets: request.subnets, assignPublicIp: true },
      },
    ]);
  },
);

test('after two lost replies the service is found; a name that was taken before is nobody’s success', async () => {
  await using stack = await startStack((operation) =>
    operation === 'CreateService' ? 'lost-reply' : 'none',
  );
  const { request } = await serviceOf(stack);
  const created = await stack.post<{ serviceName: string }>('/api/services', request);
  expect([created.status, created.body.serviceName]).toEqual([201, 'shop-web']);
  const taken = await stack.post('/api/services', { ...request, clientToken: 'somebody-else' });
  expect([taken.status, taken.body.code]).toEqual([504, 'OUTCOME_UNKNOWN']);
});

test('a taken name is refused in the words of ECS', async () => {
  await using stack = await startStack();
  const { request } = await serviceOf(stack);
  await stack.post('/api/services', request);
  const taken = await stack.post('/api/services', { ...request, clientToken: 'somebody-else' });
  expect(taken.body.aws?.message).toBe('Creation of service was not idempotent.');
});

test('all broken rules of a service come at once, each at its field, and nothing is sent', async () => {
  await using stack = await startStack();
  const { request } = await serviceOf(stack);
  const reply = await stack.post('/api/services', {
    ...request,
    serviceName: 'shop web',
    schedulingStrategy: 'DAEMON',
    deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 100 },
    availabilityZoneRebalancing: 'ENABLED',
    healthCheckGracePeriodSeconds: -1,
    loadBalancers: [{ targetGroupArn: 'web', containerName: 'app', containerPort: 8080 }],
    enableExecuteCommand: true,
    subnets: [],
  });
  expect([reply.status, reply.body.code]).toEqual([422, 'INVALID_LAUNCH']);
  expect(pathsOf(reply.body)).toEqual([
    'subnets launch-subnets',
    'enableExecuteCommand launch-exec-role',
    'serviceName service-name',
    'desiredCount service-desired-count',
    'schedulingStrategy service-daemon-fargate',
    'deploymentConfiguration.maximumPercent service-percents',
    'availabilityZoneRebalancing service-zone-rebalancing',
    'loadBalancers[0].targetGroupArn service-target-groups',
    'loadBalancers[0].containerPort service-target-groups',
    'healthCheckGracePeriodSeconds service-grace-period',
  ]);
  expect(stack.proxy.calls.get('CreateService')).toBeUndefined();
});

test('a preflight that fails for this very target stops the service until that is accepted', async () => {
  await using stack = await startStack();
  const { account, request } = await serviceOf(stack);
  const nowhere = { ...request, subnets: [await account.privateSubnet()], assignPublicIp: false };
  const refused = await stack.post('/api/services', nowhere);
  expect([refused.status, refused.body.code]).toEqual([422, 'PREFLIGHT_FAILED']);
  expect(refused.body.issues.map(({ ruleId }) => ruleId)).toContain('public-ip-or-nat');
  const accepted = await stack.post('/api/services', { ...nowhere, acceptFailures: true });
  expect(accepted.status).toBe(201);
});

test('the list of services costs a call for ten of them', async () => {
  await using stack = await startStack();
  const { request } = await serviceOf(stack);
  for (let index = 0; index < 12; index += 1) {
    const serviceName = `shop-${index}`;
    await stack.post('/api/services', {
      ...request,
      serviceName,
      clientToken: `create-${serviceName}`,
      desiredCount: 0,
    });
  }
  const before = stack.proxy.calls.get('DescribeServices') ?? 0;
  const { body } = await stack.get<{ services: DeployableService[] }>('/api/deployable-services');
  expect(body.services.filter(({ clusterName }) => clusterName === 'default')).toHaveLength(12);
  // Two for the twelve, and one for those of the demo world, which stand in another cluster.
  expect((stack.proxy.calls.get('DescribeServices') ?? 0) - before).toBe(3);
});

test('the revisions that a service ran are told, the last one first', async () => {
  await using stack = await startStack();
  const { account, request } = await serviceOf(stack);
  await stack.post('/api/services', request);
  const path = '/api/services/roll-back-preview?cluster=default&service=shop-web';
  const first = await stack.get<RollBackPreview>(path);
  expect(first.body.revisions).toMatchObject([
    { revision: 1, isCurrent: true, deployedAt: expect.stringMatching(/^\d{4}-/) },
    { revision: 2, isCurrent: false },
  ]);
  expect(first.body.revisions[1]).not.toHaveProperty('deployedAt');
  stack.aws.clock.advance(60_000);
  await account.ecs.send(new UpdateServiceCommand({ service: 'shop-web', taskDefinition: 'shop:2' }));
  const second = await stack.get<RollBackPreview>(path);
  expect(second.body).toMatchObject({
    isWhole: true,
    revisions: [
      { revision: 2, isCurrent: true, deployedAt: expect.any(String) },
      { revision: 1, isCurrent: false, deployedAt: expect.any(String) },
    ],
  });
  const missing = await stack.get('/api/services/roll-back-preview?cluster=default&service=nope');
  expect(missing.status).toBe(404);
});

test('a rollback says which values have changed since the revision was deployed, and never a value', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const canary = createCanary();
  const [changed, same] = [await account.parameter('first'), await account.parameter('same')];
  const secret = await account.secret({ SecretString: canary });
  const executionRoleArn = await account.role();
  const taskDefinition = {
    ...fargateDefinition('shop'),
    executionRoleArn,
    containerDefinitions: [
      {
        name: 'app',
        image: 'nginx:1.29',
        secrets: [
          { name: 'CHANGED', valueFrom: changed },
          { name: 'SAME', valueFrom: same },
          { name: 'SECRET', valueFrom: secret },
        ],
      },
    ],
  };
  await stack.post('/api/task-definitions', { clientToken: 'shop-with-secrets', taskDefinition });
  const created = await stack.post('/api/services', {
    serviceName: 'shop-web',
    taskDefinition: 'shop:1',
    cluster: 'default',
    launchType: 'FARGATE',
    subnets: [await account.publicSubnet()],
    assignPublicIp: true,
    desiredCount: 1,
    clientToken: 'create-shop-web',
  });
  expect(created.status).toBe(201);
  stack.aws.clock.advance(60_000);
  await account.ssm.send(new PutParameterCommand({ Name: changed, Value: canary, Overwrite: true }));
  const path = '/api/services/roll-back-preview?cluster=default&service=shop-web&taskDefinition=shop:1';
  const { body } = await stack.get<RollBackPreview>(path);
  expect(body).toMatchObject({
    since: { by: 'deployed', at: body.revisions[0]?.deployedAt },
    references: [
      {
        container: 'app',
        name: 'CHANGED',
        kind: 'parameter',
        subject: changed,
        state: 'changed',
        before: { state: 'known', version: '1' },
        now: { state: 'known', version: '2' },
      },
      { name: 'SAME', state: 'unchanged' },
      { name: 'SECRET', kind: 'secret', state: 'unchanged' },
    ],
  });
  await account.ssm.send(new DeleteParameterCommand({ Name: same }));
  // Of a revision that nobody deployed here it is told since its registration.
  await stack.post('/api/task-definitions', {
    clientToken: 'shop-with-more',
    taskDefinition: { ...taskDefinition, cpu: '512', memory: '1024' },
  });
  const never = await stack.get<RollBackPreview>(path.replace('shop:1', 'shop:2'));
  expect(never.body).toMatchObject({
    since: { by: 'registered' },
    references: [{ state: 'unchanged' }, { state: 'missing' }, { state: 'unchanged' }],
  });
  expect(formsOfCanary(JSON.stringify([body, never.body, stack.logLines]), canary)).toEqual([]);
});
