import type { ApiErrorBody, RanTasks } from '@purser/contract';
import type { Fault } from '@purser/test-kit';
import { expect, test, vi } from 'vitest';
import { LaunchAccount } from '../../testing/launch-account.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

/** A registered revision that can start, and the request that runs it. */
async function runnable(stack: Stack, valueFrom?: string) {
  const account = new LaunchAccount(stack);
  const { definition } = await account.withSecret(valueFrom ?? (await account.parameter('value')));
  const reply = await stack.post('/api/task-definitions', {
    clientToken: `register-${definition.family}`,
    taskDefinition: definition,
  });
  expect(reply.status).toBe(201);
  return {
    account,
    request: {
      taskDefinition: `${definition.family}:1`,
      cluster: 'default',
      launchType: 'FARGATE',
      subnets: [await account.publicSubnet()],
      assignPublicIp: true,
      clientToken: 'run-task-test',
    },
  };
}

const pathsOf = ({ issues }: ApiErrorBody) => issues.map(({ path, ruleId }) => `${path} ${ruleId}`);

test.each<Fault>(['none', 'lost-reply', 'lost-request', 'server-error-after-commit'])(
  'two tasks run, once, after a first call with %s',
  async (fault) => {
    await using stack = await startStack((operation, call) =>
      operation === 'RunTask' && call === 0 ? fault : 'none',
    );
    const { request } = await runnable(stack);
    const first = await stack.post<RanTasks>('/api/tasks/run', { ...request, count: 2 });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ failures: [], tasks: [{ lastStatus: 'PROVISIONING' }, {}] });
    const again = await stack.post<RanTasks>('/api/tasks/run', { ...request, count: 2 });
    expect(again.body.tasks.map(({ taskArn }) => taskArn).sort()).toEqual(
      first.body.tasks.map(({ taskArn }) => taskArn).sort(),
    );
    const [event] = await stack.store.audit.list({ limit: 1 });
    expect(event).toMatchObject({
      action: 'ecs:RunTask',
      subject: `${request.taskDefinition} in default`,
      outcome: 'done',
    });
  },
);

test('when every reply is lost the outcome is unknown, and a token of other tasks is a conflict', async () => {
  let isCut = true;
  await using stack = await startStack((operation) =>
    operation === 'RunTask' && isCut ? 'lost-reply' : 'none',
  );
  const { request } = await runnable(stack);
  const lost = await stack.post('/api/tasks/run', request);
  expect([lost.status, lost.body.code]).toEqual([504, 'OUTCOME_UNKNOWN']);
  isCut = false;
  const other = await stack.post('/api/tasks/run', { ...request, count: 3 });
  expect([other.status, other.body.aws?.code]).toEqual([409, 'ConflictException']);
  const settled = await stack.post<RanTasks>('/api/tasks/run', request);
  expect(settled.body.tasks).toHaveLength(1);
});

test('all broken rules come at once, each at its field, and nothing is sent', async () => {
  await using stack = await startStack();
  const { request } = await runnable(stack);
  const reply = await stack.post('/api/tasks/run', {
    ...request,
    capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }],
    platformVersion: '1.1.0',
    subnets: Array.from({ length: 17 }, (_, index) => `subnet-${index}`),
    securityGroups: ['sg-1', 'sg-2', 'sg-3', 'sg-4', 'sg-5', 'default'],
    count: 11,
    startedBy: 'a person',
    overrides: {
      cpu: '333',
      containerOverrides: [{ name: 'web', environment: [{ name: 'A', value: 'b' }] }],
    },
  });
  expect([reply.status, reply.body.code]).toEqual([422, 'INVALID_LAUNCH']);
  expect(pathsOf(reply.body)).toEqual([
    'launchType launch-capacity',
    'platformVersion launch-platform-retired',
    'subnets launch-subnets',
    'securityGroups launch-security-groups',
    'securityGroups[5] launch-security-groups',
    'count run-task-count',
    'startedBy run-task-started-by',
    'overrides.containerOverrides[0].name run-task-override-container',
    expect.stringMatching(/^overrides fargate-/),
  ]);
  expect(stack.proxy.calls.get('RunTask')).toBeUndefined();
});

test('a preflight that fails for this very target stops the call until that is accepted', async () => {
  await using stack = await startStack();
  const { account, request } = await runnable(stack);
  const nowhere = { ...request, subnets: [await account.privateSubnet()], assignPublicIp: false };
  const refused = await stack.post('/api/tasks/run', nowhere);
  expect([refused.status, refused.body.code]).toEqual([422, 'PREFLIGHT_FAILED']);
  expect(refused.body.issues.map(({ ruleId }) => ruleId)).toContain('secret-network');
  expect(stack.proxy.calls.get('RunTask')).toBeUndefined();
  const accepted = await stack.post<RanTasks>('/api/tasks/run', { ...nowhere, acceptFailures: true });
  expect(accepted.body.tasks).toHaveLength(1);
  const [event] = await stack.store.audit.list({ limit: 1 });
  expect(event?.reason).toMatch(/^Accepted that the preflight fails: .*secret-network/);
});

test('the versions of ten tasks are written down by one reading', async () => {
  await using stack = await startStack();
  const { request } = await runnable(stack);
  stack.aws.journal.clear();
  const { body } = await stack.post<RanTasks>('/api/tasks/run', { ...request, count: 10 });
  const arn = body.tasks[0]?.taskDefinitionArn ?? '';
  const written = await vi.waitFor(async () => {
    const records = (await stack.store.versionRecords.of(arn)).filter(({ event }) => event === 'run');
    expect(records).toHaveLength(10);
    return records;
  }, 20_000);
  expect(written.map(({ subject }) => subject).sort()).toEqual(
    body.tasks.map(({ taskArn }) => taskArn).sort(),
  );
  // One for the preflight, and one for the versions.
  expect(stack.aws.journal.list('DescribeParameters').length).toBeLessThanOrEqual(2);
});

test('the preflight is of the roles that the overrides name', async () => {
  await using stack = await startStack();
  const { account, request } = await runnable(stack);
  const executionRoleArn = await account.role({ actions: [] });
  const refused = await stack.post('/api/tasks/run', { ...request, overrides: { executionRoleArn } });
  expect(refused.body.issues.map(({ ruleId }) => ruleId)).toContain('secret-no-iam');
});

test('what ECS cannot place and what it refuses comes in its own words', async () => {
  await using stack = await startStack();
  const { request } = await runnable(stack);
  const missing = await stack.post('/api/tasks/run', { ...request, cluster: 'nope' });
  expect([missing.status, missing.body.aws?.code]).toEqual([404, 'ClusterNotFoundException']);
  const unknown = await stack.post('/api/tasks/run', { ...request, taskDefinition: 'nope:1' });
  expect(unknown.status).toBe(404);
  await stack.post('/api/task-definitions', {
    clientToken: 'register-on-ec2',
    taskDefinition: { family: 'on-ec2', containerDefinitions: [{ name: 'app', image: 'nginx', memory: 64 }] },
  });
  const { launchType: _fargate, subnets: _subnets, assignPublicIp: _ip, ...rest } = request;
  const placed = await stack.post<RanTasks>('/api/tasks/run', {
    ...rest,
    taskDefinition: 'on-ec2:1',
    launchType: 'EC2',
    acceptFailures: true,
  });
  expect(placed.body).toMatchObject({ tasks: [], failures: [{ reason: expect.stringMatching(/\w/) }] });
});

test('a preflight of a call that is about no service asks for none', async () => {
  await using stack = await startStack();
  const { request } = await runnable(stack);
  const described = await stack.get<{ taskDefinition: { containerDefinitions: unknown } }>(
    `/api/task-definitions/${request.taskDefinition}`,
  );
  const { cluster, launchType, subnets, assignPublicIp } = request;
  const rulesOf = async (target: object) => {
    const { body } = await stack.post<{ checks: { ruleId: string; status: string }[] }>(
      '/api/task-definitions/preflight',
      { taskDefinition: described.body.taskDefinition, target },
    );
    return body.checks.map(({ ruleId }) => ruleId);
  };
  const target = { cluster, launchType, subnets, assignPublicIp };
  expect(await rulesOf(target)).toContain('os-mismatch-service');
  expect(await rulesOf({ ...target, by: 'RunTask' })).not.toContain('os-mismatch-service');
  // What the launch lacks for the call fails only once the call is known.
  const bare = { cluster, launchType };
  expect(await rulesOf(bare)).not.toContain('awsvpc-network-config');
  expect(await rulesOf({ ...bare, by: 'RunTask' })).toContain('awsvpc-network-config');
});
