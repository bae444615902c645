import type { TaskSummary } from '@purser/contract';
import { expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { startScriptedServer } from '../testing/scripted-server.ts';

const ARN = 'arn:aws:ecs:eu-west-1:111122223333:task/prod/';

const task = (id: string, lastStatus: string, more: Partial<TaskSummary> = {}): TaskSummary => ({
  taskArn: `${ARN}${id}`,
  taskDefinitionArn: 'arn',
  lastStatus,
  desiredStatus: 'RUNNING',
  containers: [],
  failures: [],
  ...more,
});

/** A task that has stopped once its container had ended. */
const ended = (id: string, exitCode: number, sidecar = 0) =>
  task(id, 'STOPPED', {
    stopCode: 'EssentialContainerExited',
    stoppedReason: 'Essential container in task exited',
    containers: [
      { name: 'app', exitCode },
      { name: 'sidecar', exitCode: sidecar },
      { name: 'extra', exitCode: 9 },
    ],
  });

const CONTAINERS = [
  { name: 'app', image: 'nginx', memory: 64 },
  { name: 'sidecar', image: 'nginx', memory: 64 },
  { name: 'extra', image: 'nginx', memory: 64, essential: false },
];

/** Runs tasks `a` and, where a look tells of it, `b`; each look is one answer of Purser. */
async function run(looks: readonly TaskSummary[][], args: readonly string[] = [], isTTY = false) {
  const rest = [...looks];
  const ids = [...new Set(looks.flat().map(({ taskArn }) => taskArn))];
  await using server = await startScriptedServer(({ endpoint }) => {
    if (endpoint === 'POST /api/task-definitions/preflight') return [200, { checks: [] }];
    if (endpoint.startsWith('GET /api/task-definitions/web')) {
      const taskDefinition = { family: 'web', containerDefinitions: CONTAINERS, revision: 3 };
      return [
        200,
        { taskDefinition: { ...taskDefinition, taskDefinitionArn: 'arn', status: 'ACTIVE' }, tags: [] },
      ];
    }
    if (endpoint === 'POST /api/tasks/run') {
      const started = { clusterArn: 'c', taskDefinitionArn: 'arn', lastStatus: 'PROVISIONING' };
      return [200, { tasks: ids.map((taskArn) => ({ taskArn, ...started })), failures: [] }];
    }
    return [200, { tasks: rest.shift() ?? [] }];
  });
  const surroundings = { env: { PURSER_URL: server.url }, isTTY };
  const wait = ['--cluster', 'prod', '--run-task', '--wait', ...args];
  const ran = await runIn(surroundings, 'deploy', 'web:3', ...wait);
  return { ...ran, asked: server.calls.flatMap(({ endpoint }) => /ids=(.*)/.exec(endpoint)?.[1] ?? []) };
}

test('it waits until each task runs, with a line for each change in a pipe', async () => {
  const { code, out, asked } = await run([
    [task('a', 'PENDING'), task('b', 'PENDING')],
    [task('a', 'RUNNING'), task('b', 'PENDING')],
    [task('b', 'RUNNING')],
  ]);
  expect(code).toBe(0);
  expect(out).toContain(`Started ${ARN}b\na: PENDING\nb: PENDING\na: RUNNING\nb: RUNNING\n`);
  expect(out).not.toContain('\u001B');
  // All by one question, and only those that are waited for.
  expect(asked.map(decodeURIComponent)).toEqual(['a,b', 'a,b', 'b']);
});

test('a task that could not start ends with 1 and says why; a terminal has a line that changes', async () => {
  const failure = { causeId: 'secret-missing', cause: 'There is no parameter /a.', remedy: 'Create it.' };
  const stopped = task('a', 'STOPPED', {
    stopCode: 'TaskFailedToStart',
    stoppedReason: 'ResourceInitializationError.',
    failures: [{ ...failure, paths: [], subjects: [], docs: '' }],
  });
  const { code, out } = await run([[stopped]], ['--no-color'], true);
  expect(code).toBe(1);
  expect(out).toContain('a: STOPPED. ResourceInitializationError. There is no parameter /a. Create it.\n');
  expect(out).toContain('0 of 1 tasks run or have stopped');
  expect(out).toContain('1 of 1 tasks failed\n');
});

test.each([
  ['its work', ended('a', 0), 0],
  ['its work while ECS stopped a sidecar', ended('a', 0, 143), 0],
  ['no work at all', ended('a', 3), 1],
  ['nothing but to be killed', ended('a', 137, 143), 1],
  ['nothing but to be stopped by a person', task('a', 'STOPPED', { stopCode: 'UserInitiated' }), 1],
])('with --until stopped a task that has done %s ends with its verdict', async (_, last, expected) => {
  const { code, out } = await run([[task('a', 'RUNNING')], [last]], ['--until', 'stopped']);
  expect(code).toBe(expected);
  expect(out).toContain('a: RUNNING\na: STOPPED');
  if (last.containers[0]?.exitCode === 3) expect(out).toContain('container app exited with 3');
});

test('as JSON one document has the tasks as they were at last', async () => {
  const { code, out } = await run(
    [[task('a', 'RUNNING')], [ended('a', 0)]],
    ['--until', 'stopped', '--format', 'json'],
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    taskDefinition: 'web:3',
    ran: { tasks: [{ lastStatus: 'PROVISIONING' }] },
    tasks: [{ taskArn: `${ARN}a`, lastStatus: 'STOPPED' }],
  });
});
