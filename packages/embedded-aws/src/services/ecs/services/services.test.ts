import {
  CreateServiceCommand,
  type CreateServiceRequest,
  DeleteClusterCommand,
  DeleteServiceCommand,
  DescribeServiceDeploymentsCommand,
  DescribeServiceRevisionsCommand,
  DescribeServicesCommand,
  ListServiceDeploymentsCommand,
  ListServicesCommand,
  ListTasksCommand,
  type Service,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { expect, it } from 'vitest';
import { errorOf } from '../../../testing/test-account.ts';
import {
  container,
  describe,
  pass,
  register,
  startTaskAccount,
  type TaskAccount,
} from '../../../testing/test-tasks.ts';

const create = async (
  account: TaskAccount,
  more: Partial<Omit<CreateServiceRequest, 'taskDefinition'>> & { taskDefinition: string },
) => {
  const { service } = await account.ecs.send(
    new CreateServiceCommand({ serviceName: 'web', desiredCount: 2, ...more }),
  );
  return service;
};
const look = async (account: TaskAccount): Promise<Service> => {
  const { services = [] } = await account.ecs.send(new DescribeServicesCommand({ services: ['web'] }));
  return services[0] ?? {};
};
const tasksOf = async (account: TaskAccount) =>
  (await account.ecs.send(new ListTasksCommand({ serviceName: 'web' }))).taskArns ?? [];
const said = ({ events = [] }: Service) => events.map(({ message = '' }) => message).join('\n');

/** A task whose first container fails, so that the other one never starts. */
const NEVER_STARTS = [
  container('app', { dependsOn: [{ containerName: 'migrate', condition: 'SUCCESS' }] }),
  container('migrate', {
    essential: false,
    dockerLabels: { 'purser.simulated.runs-for': '1', 'purser.simulated.exit-code': '1' },
  }),
];

it('starts its tasks and becomes steady', async () => {
  await using account = await startTaskAccount();
  await create(account, { taskDefinition: await register(account, [container('app')]) });
  expect(await look(account)).toMatchObject({
    status: 'ACTIVE',
    desiredCount: 2,
    deployments: [{ status: 'PRIMARY', rolloutState: 'IN_PROGRESS' }],
  });
  await pass(account, 4);
  const service = await look(account);
  expect(service).toMatchObject({
    runningCount: 2,
    pendingCount: 0,
    deployments: [{ rolloutState: 'COMPLETED', runningCount: 2, failedTasks: 0 }],
  });
  expect(said(service)).toMatch(/\(service web\) has reached a steady state\.[\s\S]*has started 2 tasks/);
  expect((await account.ecs.send(new ListServicesCommand({}))).serviceArns).toEqual([service.serviceArn]);
});

it('replaces tasks by those of a new deployment, never below its minimum', async () => {
  await using account = await startTaskAccount();
  await create(account, { taskDefinition: await register(account, [container('app')]) });
  await pass(account, 4);
  const before = await tasksOf(account);
  const newer = await register(account, [container('app', { image: 'busybox:2' })]);
  await account.ecs.send(new UpdateServiceCommand({ service: 'web', taskDefinition: newer }));
  for (let step = 0; step < 30; step += 1) {
    await pass(account, 0.25);
    expect((await look(account)).runningCount).toBeGreaterThanOrEqual(2);
  }
  const after = await tasksOf(account);
  expect(after).toHaveLength(2);
  expect(after.some((arn) => before.includes(arn))).toBe(false);
  expect((await describe(account, after[0] ?? '')).taskDefinitionArn).toBe(newer);
  const service = await look(account);
  expect(service.deployments).toMatchObject([
    { status: 'PRIMARY', taskDefinition: newer, rolloutState: 'COMPLETED' },
  ]);

  const { serviceDeployments = [] } = await account.ecs.send(
    new ListServiceDeploymentsCommand({ service: 'web' }),
  );
  expect(serviceDeployments.map(({ status }) => status)).toEqual(['SUCCESSFUL', 'SUCCESSFUL']);
  const [latest] = serviceDeployments;
  const { serviceDeployments: details } = await account.ecs.send(
    new DescribeServiceDeploymentsCommand({ serviceDeploymentArns: [latest?.serviceDeploymentArn ?? ''] }),
  );
  expect(details?.[0]?.targetServiceRevision).toMatchObject({ runningTaskCount: 2, requestedTaskCount: 2 });
  const { serviceRevisions } = await account.ecs.send(
    new DescribeServiceRevisionsCommand({ serviceRevisionArns: [latest?.targetServiceRevisionArn ?? ''] }),
  );
  expect(serviceRevisions?.[0]?.taskDefinition).toBe(newer);
});

it('starts the same tasks anew when a deployment is forced', async () => {
  await using account = await startTaskAccount();
  await create(account, { taskDefinition: await register(account, [container('app')]) });
  await pass(account, 4);
  const before = await tasksOf(account);
  await account.ecs.send(new UpdateServiceCommand({ service: 'web', desiredCount: 2 }));
  await pass(account, 4);
  expect(await tasksOf(account)).toEqual(before);
  await account.ecs.send(new UpdateServiceCommand({ service: 'web', forceNewDeployment: true }));
  await pass(account, 8);
  const after = await tasksOf(account);
  expect(after).toHaveLength(2);
  expect(after.filter((arn) => before.includes(arn))).toEqual([]);
});

it('rolls back when tasks keep failing and the circuit breaker is on', async () => {
  await using account = await startTaskAccount();
  const good = await register(account, [container('app')]);
  const deploymentCircuitBreaker = { enable: true, rollback: true };
  await create(account, { taskDefinition: good, deploymentConfiguration: { deploymentCircuitBreaker } });
  await pass(account, 4);
  const bad = await register(account, NEVER_STARTS);
  await account.ecs.send(new UpdateServiceCommand({ service: 'web', taskDefinition: bad }));
  await pass(account, 90);
  const service = await look(account);
  expect(service).toMatchObject({ runningCount: 2, taskDefinition: good });
  expect(service.deployments).toMatchObject([
    { status: 'PRIMARY', rolloutState: 'COMPLETED', taskDefinition: good },
  ]);
  expect(said(service)).toContain('deployment failed: tasks failed to start.');
  expect(said(service)).toContain('rolling back to deployment');
  const { serviceDeployments = [] } = await account.ecs.send(
    new ListServiceDeploymentsCommand({ service: 'web' }),
  );
  expect(serviceDeployments.map(({ status }) => status)).toEqual([
    'ROLLBACK_SUCCESSFUL',
    'ROLLBACK_IN_PROGRESS',
    'SUCCESSFUL',
  ]);
});

it('stays failed without a rollback', async () => {
  await using account = await startTaskAccount();
  await create(account, {
    taskDefinition: await register(account, NEVER_STARTS),
    deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false } },
  });
  await pass(account, 90);
  const { deployments } = await look(account);
  expect(deployments).toMatchObject([{ rolloutState: 'FAILED', rolloutStateReason: /circuit breaker/ }]);
  expect(deployments?.[0]?.failedTasks).toBeGreaterThanOrEqual(3);
});

it('replaces a task that becomes unhealthy', async () => {
  await using account = await startTaskAccount();
  await create(account, {
    desiredCount: 1,
    taskDefinition: await register(account, [
      container('app', {
        healthCheck: { command: ['CMD', 'true'], interval: 5, retries: 2 },
        dockerLabels: { 'purser.simulated.unhealthy-after': '20' },
      }),
    ]),
  });
  await pass(account, 10);
  const [first = ''] = await tasksOf(account);
  await pass(account, 40);
  expect(await describe(account, first)).toMatchObject({
    lastStatus: 'STOPPED',
    stopCode: 'ServiceSchedulerInitiated',
    stoppedReason: 'Task failed container health checks',
  });
  expect(said(await look(account))).toContain('failed container health checks.');
});

it('scales, and goes away with its tasks', async () => {
  await using account = await startTaskAccount();
  const { ecs } = account;
  const taskDefinition = await register(account, [container('app')]);
  await create(account, { taskDefinition });
  await pass(account, 4);
  expect(await errorOf(create(account, { taskDefinition }))).toMatchObject({
    message: 'Creation of service was not idempotent.',
  });
  expect(await errorOf(ecs.send(new DeleteServiceCommand({ service: 'web' })))).toMatchObject({
    message: 'The service cannot be stopped while it is scaled above 0.',
  });
  await ecs.send(new UpdateServiceCommand({ service: 'web', desiredCount: 1 }));
  await pass(account, 4);
  expect(await tasksOf(account)).toHaveLength(1);
  expect((await ecs.send(new DeleteServiceCommand({ service: 'web', force: true }))).service?.status).toBe(
    'DRAINING',
  );
  expect(await errorOf(ecs.send(new DeleteClusterCommand({ cluster: 'default' })))).toMatchObject({
    name: 'ClusterContainsContainerInstancesException',
  });
  await pass(account, 4);
  expect((await look(account)).status).toBe('INACTIVE');
  expect((await ecs.send(new ListServicesCommand({}))).serviceArns).toEqual([]);
});

it('is made once for a client token, and not again by another call', async () => {
  await using account = await startTaskAccount();
  const taskDefinition = await register(account, [container('app')]);
  const first = await create(account, { taskDefinition, clientToken: 'once' });
  const again = await create(account, { taskDefinition, clientToken: 'once' });
  expect(again?.serviceArn).toBe(first?.serviceArn);
  const other = create(account, { taskDefinition, clientToken: 'once', desiredCount: 3 });
  expect(await errorOf(other)).toMatchObject({ message: 'Creation of service was not idempotent.' });
  const without = create(account, { taskDefinition });
  expect(await errorOf(without)).toMatchObject({ message: 'Creation of service was not idempotent.' });
});

it.each<[Partial<Omit<CreateServiceRequest, 'taskDefinition'>>, string]>([
  [
    { loadBalancers: [{ targetGroupArn: 'arn', containerName: 'web', containerPort: 80 }] },
    'The container web does not exist in the task definition.',
  ],
  [
    { loadBalancers: [{ targetGroupArn: 'arn', containerName: 'app', containerPort: 81 }] },
    'The container app did not have a container port 81 defined.',
  ],
  [
    { healthCheckGracePeriodSeconds: 30 },
    'Health check grace period is only valid for services configured to use load balancers',
  ],
  [
    { deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 100 } },
    'minimumHealthyPercent must be less than maximumPercent.',
  ],
])('refuses %j', async (more, message) => {
  await using account = await startTaskAccount();
  const taskDefinition = await register(account, [
    container('app', { portMappings: [{ containerPort: 80 }] }),
  ]);
  const refused = create(account, { taskDefinition, ...more });
  expect(await errorOf(refused)).toMatchObject({ name: 'InvalidParameterException', message });
});
