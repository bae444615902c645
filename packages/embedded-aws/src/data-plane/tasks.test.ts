import {
  CreateClusterCommand,
  ListTasksCommand,
  RegisterContainerInstanceCommand,
  RunTaskCommand,
  StopTaskCommand,
} from '@aws-sdk/client-ecs';
import { expect, describe as group, it } from 'vitest';
import { errorOf } from '../testing/test-account.ts';
import { container, describe, pass, register, run, startTaskAccount } from '../testing/test-tasks.ts';

const runsFor = (seconds: number, exitCode = 0) => ({
  'purser.simulated.runs-for': String(seconds),
  'purser.simulated.exit-code': String(exitCode),
});

group('a task', () => {
  it('goes through its states until it is stopped', async () => {
    await using account = await startTaskAccount();
    const arn = await run(account, await register(account, [container('app')]));
    expect(await describe(account, arn)).toMatchObject({
      lastStatus: 'PROVISIONING',
      desiredStatus: 'RUNNING',
    });
    await pass(account, 0.5);
    expect(await describe(account, arn)).toMatchObject({ lastStatus: 'PENDING' });
    await pass(account, 1);
    const running = await describe(account, arn);
    expect(running).toMatchObject({
      lastStatus: 'RUNNING',
      launchType: 'EC2',
      containers: [{ name: 'app', lastStatus: 'RUNNING' }],
    });
    expect(running.startedAt).toBeInstanceOf(Date);
    const { task } = await account.ecs.send(new StopTaskCommand({ task: arn, reason: 'enough' }));
    expect(task).toMatchObject({
      desiredStatus: 'STOPPED',
      stopCode: 'UserInitiated',
      stoppedReason: 'enough',
    });
    await pass(account, 2);
    expect(await describe(account, arn)).toMatchObject({
      lastStatus: 'STOPPED',
      containers: [{ lastStatus: 'STOPPED', exitCode: 143 }],
    });
    await pass(account, 1);
    account.clock.advance(3_600_000);
    await expect(describe(account, arn)).rejects.toThrow('the task is not there');
  });

  it('ends with its essential container', async () => {
    await using account = await startTaskAccount();
    const arn = await run(
      account,
      await register(account, [
        container('app', { dockerLabels: runsFor(5, 3) }),
        container('helper', { essential: false }),
      ]),
    );
    await pass(account, 9);
    expect(await describe(account, arn)).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'Essential container in task exited',
      containers: [
        { name: 'app', exitCode: 3 },
        { name: 'helper', exitCode: 143 },
      ],
    });
  });

  it('starts containers as they depend on one another', async () => {
    await using account = await startTaskAccount();
    const arn = await run(
      account,
      await register(account, [
        container('app', { dependsOn: [{ containerName: 'migrate', condition: 'SUCCESS' }] }),
        container('migrate', { essential: false, dockerLabels: runsFor(10) }),
      ]),
    );
    await pass(account, 5);
    expect((await describe(account, arn)).containers).toMatchObject([
      { name: 'app', lastStatus: 'PENDING' },
      { name: 'migrate', lastStatus: 'RUNNING' },
    ]);
    await pass(account, 8);
    expect(await describe(account, arn)).toMatchObject({
      lastStatus: 'RUNNING',
      containers: [{ lastStatus: 'RUNNING' }, { lastStatus: 'STOPPED', exitCode: 0 }],
    });
  });

  it('does not start when what it depends on fails', async () => {
    await using account = await startTaskAccount();
    const arn = await run(
      account,
      await register(account, [
        container('app', { dependsOn: [{ containerName: 'migrate', condition: 'SUCCESS' }] }),
        container('migrate', { essential: false, dockerLabels: runsFor(1, 1) }),
      ]),
    );
    await pass(account, 6);
    expect(await describe(account, arn)).toMatchObject({
      lastStatus: 'STOPPED',
      stopCode: 'TaskFailedToStart',
      containers: [{ name: 'app', lastStatus: 'STOPPED' }, { exitCode: 1 }],
    });
  });

  it('is as healthy as its essential containers', async () => {
    await using account = await startTaskAccount();
    const healthCheck = { command: ['CMD', 'true'], interval: 5, retries: 2 };
    const arn = await run(
      account,
      await register(account, [
        container('app', { healthCheck, dockerLabels: { 'purser.simulated.unhealthy-after': '20' } }),
      ]),
    );
    await pass(account, 4);
    expect((await describe(account, arn)).healthStatus).toBe('UNKNOWN');
    await pass(account, 5);
    expect((await describe(account, arn)).healthStatus).toBe('HEALTHY');
    await pass(account, 30);
    expect((await describe(account, arn)).healthStatus).toBe('UNHEALTHY');
  });

  it('has a container started again that its restart policy wants to run', async () => {
    await using account = await startTaskAccount();
    const restartPolicy = { enabled: true, restartAttemptPeriod: 60 };
    const arn = await run(
      account,
      await register(account, [container('app', { restartPolicy, dockerLabels: runsFor(90, 1) })]),
    );
    await pass(account, 100);
    const restarted = await describe(account, arn);
    expect(restarted).toMatchObject({ lastStatus: 'RUNNING', containers: [{ lastStatus: 'RUNNING' }] });
    expect(restarted.containers?.[0]?.runtimeId).toMatch(/-1$/);
  });
});

group('RunTask', () => {
  it('is done once for a client token', async () => {
    await using account = await startTaskAccount();
    const taskDefinition = await register(account, [container('app')]);
    const first = await run(account, taskDefinition, { clientToken: 'once' });
    expect(await run(account, taskDefinition, { clientToken: 'once' })).toBe(first);
    expect((await account.ecs.send(new ListTasksCommand({}))).taskArns).toEqual([first]);
    const other = account.ecs.send(new RunTaskCommand({ taskDefinition, clientToken: 'once', count: 2 }));
    expect(await errorOf(other)).toMatchObject({ name: 'ConflictException' });
  });

  it.each([
    ['RESOURCE:MEMORY', { memory: 100_000 }],
    ['RESOURCE:CPU', { cpu: 100_000 }],
    ['RESOURCE:PORTS', { portMappings: [{ containerPort: 22, hostPort: 22 }] }],
  ])('says %s where there is no place', async (reason, more) => {
    await using account = await startTaskAccount();
    const taskDefinition = await register(account, [container('app', more)]);
    const { tasks, failures } = await account.ecs.send(new RunTaskCommand({ taskDefinition }));
    expect(tasks).toEqual([]);
    expect(failures?.[0]?.reason).toBe(reason);
  });

  it.each([
    ['1.21.0', '1.22.0', { secrets: [{ name: 'A', valueFrom: 'a' }] }],
    ['1.85.0', '1.86.0', { restartPolicy: { enabled: true } }],
  ])('says ATTRIBUTE where the agent is %s and not %s', async (older, newer, more) => {
    await using account = await startTaskAccount();
    const { ecs } = account;
    await ecs.send(new CreateClusterCommand({ clusterName: 'old' }));
    const cluster = 'old';
    const taskDefinition = await register(account, [container('app', more)], {
      executionRoleArn: 'arn:aws:iam::123456789012:role/execution',
    });
    const addInstance = (agentVersion: string) =>
      ecs.send(new RegisterContainerInstanceCommand({ cluster, versionInfo: { agentVersion } }));
    await addInstance(older);
    const refused = await ecs.send(new RunTaskCommand({ cluster, taskDefinition }));
    expect(refused.failures?.[0]?.reason).toBe('ATTRIBUTE');
    await addInstance(newer);
    expect((await ecs.send(new RunTaskCommand({ cluster, taskDefinition }))).tasks).toHaveLength(1);
  });

  it.each([
    [{ taskDefinition: 'nope' }, 'ClientException', 'TaskDefinition not found.'],
    [{ cluster: 'nope' }, 'ClusterNotFoundException', 'Cluster not found.'],
    [
      { launchType: 'FARGATE' as const },
      'InvalidParameterException',
      'Task definition does not support launch_type FARGATE.',
    ],
    [
      { platformVersion: '1.4.0' },
      'InvalidParameterException',
      'The platform version must be null when specifying an EC2 launch type.',
    ],
    [{ count: 11 }, 'InvalidParameterException', 'count must be between 1 and 10.'],
    [
      { launchType: 'EC2' as const, capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] },
      'InvalidParameterException',
      'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
    ],
    [
      { overrides: { containerOverrides: [{ name: 'nope' }] } },
      'InvalidParameterException',
      'Override for container named nope is not a container in the TaskDefinition.',
    ],
  ])('refuses %o', async (change, name, message) => {
    await using account = await startTaskAccount();
    const taskDefinition = await register(account, [container('app')]);
    expect(await errorOf(account.ecs.send(new RunTaskCommand({ taskDefinition, ...change })))).toMatchObject({
      name,
      message,
    });
  });
});
