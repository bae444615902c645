import type {
  HeldReference,
  NewRollout,
  Rollout,
  RolloutStep,
  ServiceSecrets,
  TaskGroupSecrets,
} from '@purser/contract';
import { expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { type Call, startScriptedServer } from '../testing/scripted-server.ts';

const held = (oldTasks: number, unsureTasks: number): HeldReference => ({
  valueFrom: '/shop/db_password',
  kind: 'parameter',
  name: '/shop/db_password',
  uses: [],
  current: { state: 'known', version: '4', changedAt: '2026-11-24T14:02:00.000Z' },
  tasks: 12,
  oldTasks,
  unsureTasks,
});
const stale = (cluster: string, serviceName: string, more: Partial<ServiceSecrets> = {}): ServiceSecrets => ({
  serviceName,
  serviceArn: `arn:aws:ecs:eu-west-1:111122223333:service/${cluster}/${serviceName}`,
  clusterArn: `arn:aws:ecs:eu-west-1:111122223333:cluster/${cluster}`,
  tags: [],
  taskDefinitionArns: [],
  tasks: 12,
  references: [held(7, 0)],
  ...more,
});
const alone = (cluster: string, revision: string, ...references: HeldReference[]): TaskGroupSecrets => ({
  clusterArn: `arn:aws:ecs:eu-west-1:111122223333:cluster/${cluster}`,
  group: 'family:nightly',
  taskDefinitionArn: `arn:aws:ecs:eu-west-1:111122223333:task-definition/${revision}`,
  taskArns: [],
  isInactive: false,
  references,
});
const BOARD = [
  stale('prod', 'web'),
  stale('prod', 'batch', { tags: [{ key: 'purser:redeploy', value: 'off' }] }),
  stale('test', 'web'),
];

const rollout = (state: Rollout['state'], steps: Partial<RolloutStep>[]): Rollout => ({
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
  steps: steps.map((step, position) => ({
    position,
    cluster: 'prod',
    service: 'web',
    state: 'waiting',
    ...step,
  })),
});

const PREFLIGHT_FAILED = {
  code: 'PREFLIGHT_FAILED',
  message: 'The preflight for this service finds a failure.',
  issues: [
    {
      path: 'services[0].containerDefinitions[0].secrets[0].valueFrom',
      ruleId: 'secret-missing',
      severity: 'launch',
      message: 'There is no parameter /a.',
    },
  ],
  requestId: '1',
};

/** Whether a rollout is of the service whose new tasks would not start, and nobody has accepted that. */
const isFailing = (body: unknown) => {
  const { services, acceptFailures } = body as NewRollout;
  return services.some(({ service }) => service === 'broken') && acceptFailures !== true;
};

/** Answers as a Purser does whose index has been read, or is read at the first question. */
function answers(looks: Rollout[], isReading: boolean[], board: object) {
  return ({ endpoint, body }: Call): [number, unknown] => {
    if (endpoint.startsWith('GET /api/stale-secrets')) {
      const index = { read: 9, toRead: 0, isReading: isReading.shift() ?? false };
      return [200, { services: index.isReading ? [] : BOARD, taskGroups: [], notKnown: 0, index, ...board }];
    }
    if (endpoint === 'POST /api/rollouts')
      return isFailing(body) ? [422, PREFLIGHT_FAILED] : [202, { id: 7 }];
    if (endpoint === 'GET /api/rollouts/7') return [200, looks.length > 1 ? looks.shift() : looks[0]];
    return [404, { code: 'NOT_FOUND', message: 'There is no such endpoint.', issues: [], requestId: '1' }];
  };
}

interface Script {
  looks?: Rollout[];
  isReading?: boolean[];
  isTTY?: boolean;
  /** How the board differs. */
  board?: object;
}

async function run(
  args: readonly string[],
  { looks = [], isReading = [], isTTY = false, board = {} }: Script = {},
) {
  await using server = await startScriptedServer(answers([...looks], [...isReading], board));
  const ran = await runIn({ env: { PURSER_URL: server.url }, isTTY }, 'redeploy', ...args);
  const started = server.calls.find(({ endpoint }) => endpoint === 'POST /api/rollouts');
  return { ...ran, body: started?.body, endpoints: server.calls.map(({ endpoint }) => endpoint) };
}

test('named services are redeployed at the pace that was told', async () => {
  const { code, out, body } = await run([
    ...['--cluster', 'prod', '--service', 'web', 'worker', '--reason', 'rotated'],
    ...['--at-once', '3', '--pause', '30', '--timeout', '10', '--continue-on-failure'],
    ...['--client-token', 'build-4711'],
  ]);
  expect(code).toBe(0);
  expect(out).toBe('Rollout 7 of 2 services was started\n');
  expect(body).toEqual({
    services: [
      { cluster: 'prod', service: 'web' },
      { cluster: 'prod', service: 'worker' },
    ],
    reason: 'rotated',
    atOnce: 3,
    pauseSeconds: 30,
    timeoutMinutes: 10,
    continueOnFailure: true,
    clientToken: 'build-4711',
  });
});

test('a preflight that fails ends with 1 and says why, unless that is accepted', async () => {
  const args = ['--cluster', 'prod', '--service', 'broken'];
  const refused = await run(args);
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('secrets[0].valueFrom: There is no parameter /a.\n--accept-failures does');
  const accepted = await run([...args, '--accept-failures']);
  expect([accepted.code, accepted.body]).toEqual([0, expect.objectContaining({ acceptFailures: true })]);
});

test('stale services are redeployed but for those that opted out, with what changed as the reason', async () => {
  const { code, out, body } = await run(['--stale'], { isReading: [true] });
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    'prod/web: 7 of 12 tasks began before /shop/db_password changed',
    'prod/batch: 7 of 12 tasks began before /shop/db_password changed; left out, for its tag purser:redeploy is off',
    'test/web: 7 of 12 tasks began before /shop/db_password changed',
    'Rollout 7 of 2 services was started',
    '',
  ]);
  expect(body).toMatchObject({ reason: '/shop/db_password changed' });
});

test('a dry run starts nothing, and a filter is kept to', async () => {
  const dry = await run(['--stale', '--cluster', 'test', '--dry-run']);
  expect(dry.code).toBe(0);
  expect(dry.out).toContain('Would redeploy 1 service: test/web\n');
  expect(dry.body).toBeUndefined();
  const json = await run(['--stale', '--dry-run', '--format', 'json']);
  expect(JSON.parse(json.out)).toMatchObject({
    services: [
      { cluster: 'prod', service: 'web' },
      { cluster: 'test', service: 'web' },
    ],
    stale: [{}, { service: 'batch', isOptedOut: true }, {}],
  });
  const none = await run(['--stale', '--cluster', 'nowhere']);
  expect(none).toMatchObject({ code: 0, out: 'There is nothing to redeploy.\n', body: undefined });
});

test('tasks outside of services are left out, and told once each, however much of theirs has changed', async () => {
  const taskGroups = [
    alone('prod', 'nightly:3', held(2, 1), held(1, 0)),
    alone('prod', 'nightly:4', held(0, 1)),
    alone('test', 'nightly:3', held(1, 0)),
  ];
  const all = await run(['--stale'], { board: { taskGroups } });
  expect(all.code).toBe(0);
  expect(all.err).toBe(
    'warning: 5 tasks outside of services began before a parameter or secret changed, too: prod/nightly:3, prod/nightly:4, test/nightly:3. No deployment makes them anew: run them again, and stop the old.\n',
  );
  expect(all.body).toMatchObject({
    services: [
      { cluster: 'prod', service: 'web' },
      { cluster: 'test', service: 'web' },
    ],
  });
  const one = await run(['--stale', '--cluster', 'test', '--dry-run', '--format', 'json'], {
    board: { taskGroups },
  });
  expect(one.err).toContain('warning: 1 task outside of services began before');
  expect(JSON.parse(one.out)).toMatchObject({
    tasksOutsideServices: [{ cluster: 'test', taskDefinition: 'nightly:3', tasks: 1 }],
  });
  const named = await run(['--stale', '--service', 'web', '--dry-run'], { board: { taskGroups } });
  expect(named.err).toBe('');
  const nothing = await run(['--stale'], { board: { services: [], taskGroups } });
  expect(nothing).toMatchObject({ code: 0, out: 'There is nothing to redeploy.\n', body: undefined });
  expect(nothing.err).toContain('5 tasks outside of services');
});

test('with --wait its progress is plain lines in a pipe, and its end is the exit code', async () => {
  const looks = [
    rollout('running', [{ state: 'running' }, { service: 'api' }]),
    rollout('paused-by-failure', [
      { state: 'succeeded' },
      { service: 'api', state: 'failed', message: 'ECS has given this deployment up.' },
    ]),
  ];
  const args = ['--cluster', 'prod', '--service', 'web', 'api', '--wait'];
  const piped = await run(args, { looks });
  expect(piped.code).toBe(1);
  expect(piped.out).toContain('prod/web: running\nprod/web: succeeded\n');
  expect(piped.out).toContain('prod/api: failed. ECS has given this deployment up.\n');
  expect(piped.out).toContain('Rollout 7 has stopped at a failure, and waits to be resumed or cancelled\n');
  expect(piped.out).not.toContain('\u001B');
  const shown = await run(args, { looks, isTTY: true });
  expect(shown.out).toContain('\u001B[K');
  const json = await run([...args, '--format', 'json'], { looks });
  expect(JSON.parse(json.out)).toMatchObject({ rollout: { state: 'paused-by-failure' } });
  const fine = await run(args, { looks: [rollout('succeeded', [{ state: 'succeeded' }])] });
  expect(fine.code).toBe(0);
});

test.each([
  [[], 'Give services by --service, or --stale.'],
  [['--stale', '--wait', '--dry-run'], '--dry-run starts nothing'],
  [['--stale', '--at-once', '0'], '1 to 20'],
  [['--stale', '--pause', 'long'], '0 to 3600'],
])('the usage %j ends with 2', async (args, sentence) => {
  const { code, err, endpoints } = await run(args);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
  expect(endpoints).toEqual([]);
});

test('where no Purser answers it ends with 2', async () => {
  const { code, err } = await runIn({}, 'redeploy', '--stale', '--url', 'http://127.0.0.1:9');
  expect(code).toBe(2);
  expect(err).toContain('No Purser answers at http://127.0.0.1:9');
});

test('what could not be read ends the command, and what is not known is warned of', async () => {
  const failure = { code: 'AccessDeniedException', message: 'not authorized: ecs:ListServices' };
  const half = await run(['--stale'], {
    board: { services: [], index: { read: 0, toRead: 0, isReading: false, failure } },
  });
  expect(half.code).toBe(2);
  expect(half.err).toContain('AccessDeniedException: not authorized: ecs:ListServices');
  expect(half.body).toBeUndefined();
  const unsure = await run(['--stale', '--dry-run'], { board: { notKnown: 3 } });
  expect(unsure.code).toBe(0);
  expect(unsure.err).toBe('warning: Of 3 references it is not known whether they have changed.\n');
});
