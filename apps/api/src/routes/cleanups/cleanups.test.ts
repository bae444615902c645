import { ListTaskDefinitionsCommand, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import {
  CreateEventBusCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import type { Cleanup, CleanupPlan } from '@purser/contract';
import { expect, test, vi } from 'vitest';
import { AWS_PAUSE_MS } from '../../cleanups/cleanup-kind.ts';
import { deny } from '../../testing/aws-of-stack.ts';
import { LaunchAccount } from '../../testing/launch-account.ts';
import { done } from '../../testing/service-fleet.ts';
import { type Stack, startStack } from '../../testing/stack.ts';
import { cleanupEnded, FAMILY, registerMany, startCleanup, throttle } from '../../testing/swept-family.ts';

/** Asks for the plan until every revision is read. */
const planOf = (stack: Stack, choice: object) =>
  vi.waitFor(
    async () => {
      const { body } = await stack.post<CleanupPlan>('/api/cleanups/preview', {
        family: FAMILY,
        keepLast: 2,
        ...choice,
      });
      if (body.toRead > 0) throw new Error(`${body.toRead} are still to be read`);
      return body;
    },
    { timeout: 110_000, interval: 100 },
  );

const namesOf = ({ candidates }: CleanupPlan) =>
  candidates.map(({ family, revision }) => `${family}:${revision}`);

test('what runs, what is new and what is young stays, and why is told', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const ecs = await registerMany(stack, 5);
  const { definition } = await account.onFargate({});
  await ecs.send(new RegisterTaskDefinitionCommand({ ...definition, family: 'runs' }));
  await ecs.send(new RegisterTaskDefinitionCommand({ ...definition, family: 'runs' }));
  const serviceName = await account.service('runs:1', 1);
  const plan = await planOf(stack, {});
  expect(namesOf(plan)).toEqual(['swept:3', 'swept:2', 'swept:1']);
  expect(plan.kept).toEqual({ 'in-use': 0, newest: 2, 'too-young': 0, 'no-plaintext': 0 });
  expect(plan.notChecked).toEqual([]);
  expect(namesOf(await planOf(stack, { onlyPlaintext: true, keepLast: 0 }))).toEqual(['swept:4', 'swept:2']);
  expect(namesOf(await planOf(stack, { olderThanDays: 1 }))).toEqual([]);
  const runs = await planOf(stack, { family: 'runs', keepLast: 0 });
  expect(namesOf(runs)).toEqual(['runs:2']);
  expect(runs.inUse).toMatchObject([
    {
      taskDefinitionArn: expect.stringMatching(/runs:1$/),
      uses: [`service ${serviceName} of cluster default`],
    },
  ]);
  expect(JSON.stringify([plan, runs])).not.toContain('canary');
});

test('a revision that a rule or a schedule names stays, and what may not be looked at is told', async () => {
  await using stack = await startStack();
  const { region, url: endpoint, credentials, accountId } = stack.aws;
  const config = { endpoint, region, credentials: { ...credentials } };
  await registerMany(stack, 4);
  const arn = (name: string) => `arn:aws:ecs:${region}:${accountId}:task-definition/${name}`;
  const Arn = `arn:aws:ecs:${region}:${accountId}:cluster/default`;
  const RoleArn = `arn:aws:iam::${accountId}:role/ecsTaskExecutionRole`;
  const events = new EventBridgeClient(config);
  await events.send(new PutRuleCommand({ Name: 'hourly', ScheduleExpression: 'rate(1 hour)' }));
  const EcsParameters = { TaskDefinitionArn: arn('swept:1') };
  await events.send(
    new PutTargetsCommand({ Rule: 'hourly', Targets: [{ Id: 'task', Arn, RoleArn, EcsParameters }] }),
  );
  await new SchedulerClient(config).send(
    new CreateScheduleCommand({
      Name: 'nightly',
      ScheduleExpression: 'cron(0 3 * * ? *)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      // Without a revision: the newest one.
      Target: { Arn, RoleArn, EcsParameters: { TaskDefinitionArn: arn('swept') } },
    }),
  );
  const plan = await planOf(stack, { keepLast: 0 });
  expect(namesOf(plan)).toEqual(['swept:3', 'swept:2']);
  expect(plan.inUse.map(({ uses }) => uses)).toEqual([
    ['schedule default/nightly'],
    ['rule hourly of EventBridge'],
  ]);
  await deny(stack, 'scheduler:ListSchedules');
  const { notChecked } = await planOf(stack, { keepLast: 0 });
  expect(notChecked).toEqual([
    expect.stringMatching(/^Schedules could not be read by scheduler:ListSchedules: AccessDeniedException/),
  ]);
});

test('a revision that a rule of any event bus names stays, and buses that may not be listed are told', async () => {
  await using stack = await startStack();
  const { region, url: endpoint, credentials, accountId } = stack.aws;
  const events = new EventBridgeClient({ endpoint, region, credentials: { ...credentials } });
  await registerMany(stack, 4);
  for (const [EventBusName, revision] of [
    ['default', 'swept:1'],
    ['orders', 'swept:2'],
    ['stock', 'swept:2'],
  ] as const) {
    if (EventBusName !== 'default') await events.send(new CreateEventBusCommand({ Name: EventBusName }));
    await events.send(
      new PutRuleCommand({ Name: 'placed', EventBusName, EventPattern: '{"source":["shop"]}' }),
    );
    const target = {
      Id: 'task',
      Arn: `arn:aws:ecs:${region}:${accountId}:cluster/default`,
      RoleArn: `arn:aws:iam::${accountId}:role/ecsTaskExecutionRole`,
      EcsParameters: { TaskDefinitionArn: `arn:aws:ecs:${region}:${accountId}:task-definition/${revision}` },
    };
    await events.send(new PutTargetsCommand({ Rule: 'placed', EventBusName, Targets: [target] }));
  }
  const plan = await planOf(stack, { keepLast: 0 });
  expect(namesOf(plan)).toEqual(['swept:4', 'swept:3']);
  expect(plan.inUse.map(({ uses }) => uses)).toEqual([
    ['rule placed of the event bus orders', 'rule placed of the event bus stock'],
    ['rule placed of EventBridge'],
  ]);
  expect(plan.notChecked).toEqual([]);

  await deny(stack, 'events:ListEventBuses');
  const half = await planOf(stack, { keepLast: 0 });
  expect(half.inUse.map(({ uses }) => uses)).toEqual([['rule placed of EventBridge']]);
  expect(half.notChecked).toEqual([
    expect.stringMatching(
      /^Rules of event buses other than the default one could not be read by events:ListEventBuses: AccessDeniedException/,
    ),
  ]);
  await deny(stack, 'events:ListTargetsByRule');
  const { notChecked } = await planOf(stack, { keepLast: 0 });
  expect(notChecked).toEqual([
    expect.stringMatching(
      /^Rules of the event buses default, orders, stock could not be read by events:ListTargetsByRule: /,
    ),
  ]);
});

test('500 revisions go at the rate of AWS with no failure, and nothing is done twice', async () => {
  await using stack = await startStack(undefined, { cleanupPauseMs: AWS_PAUSE_MS });
  const ecs = await registerMany(stack, 502);
  await throttle(stack);
  const names = namesOf(await planOf(stack, {}));
  expect(names).toHaveLength(500);
  const { status, body } = await startCleanup(stack, names);
  expect(status).toBe(202);
  expect((await startCleanup(stack, names)).body.id).toBe(body.id);
  const cleanup = await cleanupEnded(stack, body.id, 110_000);
  expect(cleanup).toMatchObject({ state: 'succeeded', total: 500, done: 500 });
  expect(new Set(cleanup.revisions.map(({ state }) => state))).toEqual(new Set(['delete-in-progress']));
  expect(done(stack, 'DeregisterTaskDefinition')).toBe(500);
  expect(done(stack, 'DeleteTaskDefinitions')).toBe(50);
  const { taskDefinitionArns } = await ecs.send(new ListTaskDefinitionsCommand({ familyPrefix: FAMILY }));
  expect(taskDefinitionArns).toHaveLength(2);
}, 240_000);

test('with a pause that is too short for the rate, throttled writes wait longer and none fails', async () => {
  await using stack = await startStack();
  await registerMany(stack, 45);
  await throttle(stack);
  const names = namesOf(await planOf(stack, { keepLast: 0 }));
  const { body } = await startCleanup(stack, names);
  const { body: begun } = await stack.get<Cleanup>(`/api/cleanups/${body.id}`);
  // Fifty writes with 50 ms before each.
  expect(begun.secondsLeft).toBeLessThanOrEqual(3);
  const cleanup = await cleanupEnded(stack, body.id);
  expect(cleanup).toMatchObject({ state: 'succeeded', total: 45, done: 45 });
  const tried = stack.aws.journal.list('DeregisterTaskDefinition').length;
  expect(tried).toBeGreaterThan(45);
  expect(done(stack, 'DeregisterTaskDefinition')).toBe(45);
  expect(done(stack, 'DeleteTaskDefinitions')).toBe(5);
}, 60_000);

test('a revision that something has begun to use meanwhile is kept', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const { definition } = await account.onFargate({});
  for (let n = 0; n < 3; n += 1)
    await account.ecs.send(new RegisterTaskDefinitionCommand({ ...definition, family: FAMILY }));
  const names = namesOf(await planOf(stack, { keepLast: 1 }));
  expect(names).toEqual(['swept:2', 'swept:1']);
  const serviceName = await account.service('swept:1', 1);
  const { body } = await startCleanup(stack, names);
  expect((await cleanupEnded(stack, body.id)).revisions).toEqual([
    { taskDefinition: 'swept:2', state: 'delete-in-progress' },
    {
      taskDefinition: 'swept:1',
      state: 'kept',
      message: expect.stringContaining(`service ${serviceName} of cluster default`),
    },
  ]);
  const { body: audit } = await stack.get<{ events: { action: string; subject: string; reason?: string }[] }>(
    '/api/audit-events?subject=swept:2',
  );
  expect(audit.events.map(({ action, reason }) => [action, reason])).toEqual([
    ['ecs:DeleteTaskDefinitions', 'a test'],
    ['ecs:DeregisterTaskDefinition', 'a test'],
  ]);
});

test('a lost reply and a throttled call are no failure', async () => {
  let calls = 0;
  await using stack = await startStack((operation) => {
    if (operation !== 'DeregisterTaskDefinition') return 'none';
    calls += 1;
    return calls === 1 ? 'lost-reply' : calls < 5 ? 'throttled' : 'none';
  });
  await registerMany(stack, 4);
  const { body } = await startCleanup(stack, ['swept:1', 'swept:2']);
  expect(await cleanupEnded(stack, body.id)).toMatchObject({ state: 'succeeded', done: 2 });
  expect(done(stack, 'DeregisterTaskDefinition')).toBe(2);
});
