import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeServicesCommand,
  DescribeTasksCommand,
  type ECSClient,
  ListServicesCommand,
  ListTasksCommand,
  type Task,
} from '@aws-sdk/client-ecs';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import { afterAll, expect, it } from 'vitest';
import { createClock } from '../clock.ts';
import { createSimulatedRuntime } from '../data-plane/runtimes/simulated.ts';
import { startTestAccount } from '../testing/test-account.ts';
import { pass } from '../testing/test-tasks.ts';

const cluster = 'checkout-prod';
const SERVICES = ['checkout-api', 'checkout-backoffice', 'fraud-check'];

async function servicesOf(ecs: ECSClient) {
  const command = new DescribeServicesCommand({ cluster, services: SERVICES, include: ['TAGS'] });
  return (await ecs.send(command)).services ?? [];
}

async function tasksOf(ecs: ECSClient, desiredStatus: 'RUNNING' | 'STOPPED', serviceName?: string) {
  const { taskArns = [] } = await ecs.send(new ListTasksCommand({ cluster, desiredStatus, serviceName }));
  const { tasks = [] } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: taskArns }));
  return tasks;
}

const startsOf = (tasks: readonly Task[]) =>
  tasks.map(({ taskArn, startedAt }) => `${taskArn} ${startedAt?.getTime()}`).sort();

it('has services that are steady, one whose deployment has failed, and a task of its own', async () => {
  await using account = await startTestAccount({ world: 'demo' });
  const { ecs } = account;
  const completed = { status: 'PRIMARY', rolloutState: 'COMPLETED', failedTasks: 0 };
  const tags = expect.arrayContaining([{ key: 'team', value: 'checkout' }]);
  const services = await servicesOf(ecs);
  expect(services).toMatchObject([
    {
      runningCount: 3,
      tags,
      deployments: [{ ...completed, taskDefinition: expect.stringMatching(/checkout-api:3$/) }],
    },
    {
      runningCount: 3,
      tags,
      deployments: [{ ...completed, taskDefinition: expect.stringMatching(/checkout-api:2$/) }],
    },
    {
      runningCount: 2,
      tags,
      deployments: [
        {
          status: 'PRIMARY',
          rolloutState: 'FAILED',
          runningCount: 0,
          taskDefinition: expect.stringMatching(/fraud-check:2$/),
        },
        {
          status: 'ACTIVE',
          rolloutState: 'COMPLETED',
          runningCount: 2,
          taskDefinition: expect.stringMatching(/fraud-check:1$/),
        },
      ],
    },
  ]);
  expect(services[0]?.events?.[0]?.message).toBe('(service checkout-api) has reached a steady state.');
  const running = await tasksOf(ecs, 'RUNNING');
  expect(running.filter(({ startedBy }) => startedBy === 'nightly-reconciliation')).toMatchObject([
    { lastStatus: 'RUNNING', healthStatus: 'HEALTHY', group: 'family:checkout-api', launchType: 'FARGATE' },
  ]);
  const reasons = new Set((await tasksOf(ecs, 'STOPPED')).map(({ stoppedReason }) => stoppedReason));
  expect([...reasons]).toEqual([
    expect.stringMatching(/^ResourceInitializationError: .*: \/checkout\/prod\/scoring-api-key$/),
  ]);
});

it('has tasks from before a change of their password, and others from after it', async () => {
  await using account = await startTestAccount({ world: 'demo' });
  const { ecs, ssm } = account;
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/checkout/prod/db-password' }));
  const changed = Parameter?.LastModifiedDate?.getTime() ?? 0;
  const isOlder = ({ startedAt }: Task) => startedAt !== undefined && startedAt.getTime() < changed;
  expect((await tasksOf(ecs, 'RUNNING', 'checkout-backoffice')).map(isOlder)).toEqual([true, true, true]);
  expect((await tasksOf(ecs, 'RUNNING', 'checkout-api')).map(isOlder)).toEqual([false, false, false]);
});

const dataDir = mkdtempSync(join(tmpdir(), 'purser-fleet-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

it('goes on after a restart with the same tasks, and starts no others', async () => {
  const clock = createClock(new Date());
  const before = await startTestAccount({ world: 'demo', dataDir, clock });
  const starts = startsOf(await tasksOf(before.ecs, 'RUNNING'));
  expect(starts).toHaveLength(9);
  await before.close();

  await using account = await startTestAccount({ world: 'demo', dataDir, clock: createClock(clock.now()) });
  await pass(account, 90);
  expect(startsOf(await tasksOf(account.ecs, 'RUNNING'))).toEqual(starts);
  expect(await tasksOf(account.ecs, 'STOPPED')).toHaveLength(4);
  expect((await servicesOf(account.ecs)).map(({ runningCount }) => runningCount)).toEqual([3, 3, 2]);
});

it('is there as a whole for whoever calls while it is made anew', async () => {
  await using account = await startTestAccount({ world: 'demo' });
  const reset = account.reset();
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => account.ecs.send(new ListServicesCommand({ cluster }))),
  );
  await reset;
  expect(replies.map(({ serviceArns }) => serviceArns?.length)).toEqual(Array(10).fill(3));
});

it('is left out where containers are executed, since its images do not exist', async () => {
  const runtime = { ...createSimulatedRuntime(createClock()), name: 'process' as const };
  await using account = await startTestAccount({ world: 'demo', runtime });
  const { serviceArns } = await account.ecs.send(new ListServicesCommand({ cluster }));
  expect(serviceArns).toEqual([]);
});
