import type { Rollout, RolloutStep } from '@purser/contract';
import type { Check } from '@purser/task-definition';
import { expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { type Call, startScriptedServer } from '../testing/scripted-server.ts';

const FILE = { family: 'web', containerDefinitions: [{ name: 'app', image: 'nginx:1.29', memory: 64 }] };
const FAILS: Check = {
  ruleId: 'secret-missing',
  path: '',
  status: 'fail',
  message: 'There is no parameter.',
};
const IDENTITY = {
  accountId: '111122223333',
  region: 'eu-west-1',
  partition: 'aws',
  arn: 'arn:aws:iam::111122223333:user/someone',
  embedded: false,
};
const TASK = 'arn:aws:ecs:eu-west-1:111122223333:task/prod/0123456789abcdef';

const step = (service: string, more: Partial<RolloutStep>): RolloutStep => ({
  position: 0,
  cluster: 'prod',
  service,
  state: 'waiting',
  ...more,
});
const rollout = (state: Rollout['state'], steps: RolloutStep[]): Rollout => ({
  id: 7,
  state,
  reason: 'a test',
  actor: 'arn:aws:iam::111122223333:user/someone',
  createdAt: '2026-11-26T00:00:00.000Z',
  counts: { waiting: 0, running: 0, succeeded: 0, failed: 0, cancelled: 0 },
  atOnce: 1,
  pauseSeconds: 0,
  continueOnFailure: false,
  timeoutMinutes: 20,
  steps,
});

interface Script {
  checks?: Check[];
  /** How the rollout is at each look. */
  looks?: Rollout[];
}

/** Answers as a Purser does that has the family `web` with revision 3. */
const answers = ({ checks = [], looks = [] }: Script) => {
  const rest = [...looks];
  return ({ endpoint }: Call): [number, unknown] => {
    if (endpoint === 'GET /api/identity') return [200, IDENTITY];
    if (endpoint === 'POST /api/task-definitions/preflight') return [200, { checks }];
    if (endpoint === 'POST /api/task-definitions')
      return [201, { taskDefinitionArn: 'arn', family: 'web', revision: 4, issues: [] }];
    if (endpoint.startsWith('GET /api/task-definitions/web'))
      return [
        200,
        { taskDefinition: { ...FILE, revision: 3, taskDefinitionArn: 'arn', status: 'ACTIVE' }, tags: [] },
      ];
    if (endpoint === 'POST /api/rollouts') return [202, { id: 7 }];
    if (endpoint === 'GET /api/rollouts/7') return [200, rest.length > 1 ? rest.shift() : rest[0]];
    if (endpoint === 'POST /api/tasks/run') {
      const task = { taskArn: TASK, clusterArn: 'c', taskDefinitionArn: 'arn', lastStatus: 'PROVISIONING' };
      return [200, { tasks: [task], failures: [{ reason: 'RESOURCE:MEMORY' }] }];
    }
    return [404, { code: 'NOT_FOUND', message: 'There is no such endpoint.', issues: [], requestId: '1' }];
  };
};

async function runDeploy(script: Script, args: readonly string[], isTTY = false) {
  await using server = await startScriptedServer(answers(script));
  const surroundings = { files: { 'task.json': FILE }, env: { PURSER_URL: server.url }, isTTY };
  const ran = await runIn(surroundings, 'deploy', ...args);
  return { ...ran, calls: [...server.calls], endpoints: server.calls.map(({ endpoint }) => endpoint) };
}

const TO_WEB = ['--cluster', 'prod', '--service', 'web'];
const SUCCEEDED = rollout('succeeded', [step('web', { state: 'succeeded' })]);

test('a file is checked for each service, registered once and rolled out with a reason', async () => {
  const { code, out, calls, endpoints } = await runDeploy({}, [
    'task.json',
    ...TO_WEB,
    'worker',
    '--reason',
    'a new image',
    '--client-token',
    'build-4711',
  ]);
  expect(code).toBe(0);
  expect(out).toContain('Registered web:4\nRollout 7 of web:4 was started\n');
  expect(endpoints).toEqual([
    'GET /api/identity',
    'POST /api/task-definitions/preflight',
    'POST /api/task-definitions/preflight',
    'POST /api/task-definitions',
    'POST /api/rollouts',
  ]);
  expect(calls[2]?.body).toMatchObject({ target: { cluster: 'prod', service: 'worker' } });
  expect(calls[4]?.body).toEqual({
    services: [
      { cluster: 'prod', service: 'web' },
      { cluster: 'prod', service: 'worker' },
    ],
    taskDefinition: 'web:4',
    reason: 'a new image',
    clientToken: 'build-4711',
  });
});

test('a family stands for its newest revision, and nothing is registered', async () => {
  const { code, calls, endpoints } = await runDeploy({}, ['web', ...TO_WEB]);
  expect(code).toBe(0);
  expect(endpoints).not.toContain('POST /api/task-definitions');
  expect(calls.at(-1)?.body).toMatchObject({ taskDefinition: 'web:3', reason: 'purser deploy web' });
});

test('a preflight that fails ends with 1 before anything is registered, unless that is accepted', async () => {
  const refused = await runDeploy({ checks: [FAILS] }, ['task.json', ...TO_WEB]);
  expect(refused.code).toBe(1);
  expect(refused.out).toContain('fail     There is no parameter.');
  expect(refused.out).toContain('Nothing was deployed; --accept-failures does it nevertheless.');
  expect(refused.endpoints).toEqual(['GET /api/identity', 'POST /api/task-definitions/preflight']);
  const accepted = await runDeploy({ checks: [FAILS] }, ['task.json', ...TO_WEB, '--accept-failures']);
  expect(accepted.code).toBe(0);
  expect(accepted.calls.at(-1)).toMatchObject({
    endpoint: 'POST /api/rollouts',
    body: { reason: 'purser deploy task.json', acceptFailures: true },
  });
});

test('with --wait each change is a line of its own in a pipe, and a success ends with 0', async () => {
  const looks = [rollout('running', [step('web', { state: 'running' })]), SUCCEEDED];
  const { code, out } = await runDeploy({ looks }, ['web:3', ...TO_WEB, '--wait']);
  expect(code).toBe(0);
  expect(out).toContain('prod/web: running\nprod/web: succeeded\nRollout 7 has succeeded\n');
  expect(out).not.toContain('\u001B');
});

test('a failed deployment ends with 1 and says why; a terminal has a line that changes', async () => {
  const failed = step('web', {
    state: 'failed',
    message: 'tasks failed to start.',
    failures: [
      {
        causeId: 'secret-missing',
        cause: 'There is no parameter /a.',
        remedy: 'Create it.',
        paths: [],
        subjects: [],
        docs: '',
      },
    ],
  });
  const { code, out } = await runDeploy(
    { looks: [rollout('paused-by-failure', [failed])] },
    ['web:3', ...TO_WEB, '--wait', '--no-color'],
    true,
  );
  expect(code).toBe(1);
  expect(out).toContain('prod/web: failed. tasks failed to start. There is no parameter /a. Create it.\n');
  expect(out).toContain('0 of 1 services done');
  expect(out).toContain('Rollout 7 has stopped at a failure, and waits to be resumed or cancelled\n');
});

test('as JSON one document tells all', async () => {
  const { code, out } = await runDeploy({ looks: [SUCCEEDED] }, [
    'task.json',
    ...TO_WEB,
    '--wait',
    '--format',
    'json',
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    taskDefinition: 'web:4',
    preflights: [{ place: 'prod/web', checks: [] }],
    rollout: { id: 7, state: 'succeeded' },
  });
  const failing = await runDeploy({ checks: [FAILS] }, ['web:3', ...TO_WEB, '--format', 'json']);
  expect([failing.code, JSON.parse(failing.out)]).toEqual([
    1,
    { taskDefinition: 'web:3', preflights: [{ place: 'prod/web', checks: [FAILS] }] },
  ]);
});

test('tasks of their own run in the place that the options name; one that is not placed ends with 1', async () => {
  const { code, out, calls } = await runDeploy({}, [
    'web:3',
    ...['--cluster', 'prod', '--run-task', '--count', '2', '--subnet', 'subnet-1', 'subnet-2'],
    ...['--capacity-provider', 'FARGATE:1:1', '--capacity-provider', 'FARGATE_SPOT:3'],
    ...['--assign-public-ip', '--started-by', 'ci', '--client-token', 'build-4711'],
  ]);
  expect(code).toBe(1);
  expect(out).toContain(`Started ${TASK}\nNot placed: RESOURCE:MEMORY\n`);
  const launch = {
    capacityProviderStrategy: [
      { capacityProvider: 'FARGATE', weight: 1, base: 1 },
      { capacityProvider: 'FARGATE_SPOT', weight: 3 },
    ],
    subnets: ['subnet-1', 'subnet-2'],
    assignPublicIp: true,
  };
  expect(calls[1]?.body).toMatchObject({ target: { by: 'RunTask', cluster: 'prod', count: 2, ...launch } });
  expect(calls[2]?.body).toEqual({
    taskDefinition: 'web:3',
    cluster: 'prod',
    count: 2,
    startedBy: 'ci',
    clientToken: 'build-4711',
    acceptFailures: false,
    ...launch,
  });
});

test.each([
  [['web:3', '--cluster', 'prod'], 'Give a service by --service, or --run-task.'],
  [['web:3', ...TO_WEB, '--run-task'], 'Give services, or --run-task; not both.'],
  [['web:3', ...TO_WEB, '--wait', '--until', 'stopped'], '--until goes with --run-task and --wait.'],
  [['web:3', '--service', 'web'], "required option '--cluster <cluster>' not specified"],
  [['gone.json', ...TO_WEB], 'gone.json'],
  [['nope', ...TO_WEB], 'error: There is no such endpoint.'],
  [['web', ...TO_WEB, '--run-task', '--capacity-provider', 'a b'], 'A capacity provider is written as'],
])('%j ends with 2', async (args, message) => {
  const { code, err } = await runDeploy({}, args);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
});

test('an address without a Purser ends with 2', async () => {
  const alone = await runIn({}, 'deploy', 'web', ...TO_WEB, '--url', 'http://127.0.0.1:1');
  expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('No Purser answers')]);
});
