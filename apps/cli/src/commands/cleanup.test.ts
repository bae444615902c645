import type { CleanedRevision, Cleanup, CleanupCandidate, CleanupPlan } from '@purser/contract';
import { expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { type Call, startScriptedServer } from '../testing/scripted-server.ts';

const arnOf = (name: string) => `arn:aws:ecs:eu-west-1:111122223333:task-definition/${name}`;

const candidate = (revision: number, more: Partial<CleanupCandidate> = {}): CleanupCandidate => ({
  taskDefinitionArn: arnOf(`web:${revision}`),
  family: 'web',
  revision,
  status: 'ACTIVE',
  registeredAt: '2026-03-02T10:00:00.000Z',
  plaintext: [],
  ...more,
});

const PLAN: CleanupPlan = {
  candidates: [
    candidate(3, { plaintext: ['containerDefinitions[0].environment[0].value'] }),
    candidate(2, { status: 'INACTIVE' }),
  ],
  kept: { 'in-use': 1, newest: 5, 'too-young': 0, 'no-plaintext': 0 },
  inUse: [
    {
      taskDefinitionArn: arnOf('web:1'),
      uses: ['service shop of cluster prod', 'schedule default/nightly'],
      plaintext: [],
    },
  ],
  toRead: 0,
  notChecked: [],
};

const cleanup = (
  state: Cleanup['state'],
  revisions: CleanedRevision[],
  more: Partial<Cleanup> = {},
): Cleanup => ({
  id: 9,
  state,
  reason: 'a test',
  actor: 'arn:aws:iam::111122223333:user/someone',
  deletes: true,
  createdAt: '2026-11-26T00:00:00.000Z',
  total: revisions.length,
  done: revisions.filter((one) => one.state !== 'waiting' && one.state !== 'deregistered').length,
  revisions,
  ...more,
});

interface Script {
  /** What a clean-up would take away, at each question. */
  plans?: CleanupPlan[];
  /** How the clean-up is at each look. */
  looks?: Cleanup[];
  isTTY?: boolean;
}

async function run(args: readonly string[], { plans = [PLAN], looks = [], isTTY = false }: Script = {}) {
  const [toAsk, toLook] = [[...plans], [...looks]];
  const next = <T>(list: T[]) => (list.length > 1 ? list.shift() : list[0]);
  await using server = await startScriptedServer(({ endpoint }: Call): [number, unknown] => {
    if (endpoint === 'POST /api/cleanups/preview') return [200, next(toAsk)];
    if (endpoint === 'POST /api/cleanups') return [202, { id: 9 }];
    if (endpoint === 'GET /api/cleanups/9') return [200, next(toLook)];
    return [404, { code: 'NOT_FOUND', message: 'There is no such endpoint.', issues: [], requestId: '1' }];
  });
  const ran = await runIn({ env: { PURSER_URL: server.url }, isTTY }, 'cleanup', ...args);
  const bodyOf = (wanted: string) => server.calls.find(({ endpoint }) => endpoint === wanted)?.body;
  return {
    ...ran,
    asked: bodyOf('POST /api/cleanups/preview'),
    started: bodyOf('POST /api/cleanups'),
    endpoints: server.calls.map(({ endpoint }) => endpoint),
  };
}

test('a dry run tells what would go, and what stays and why, and starts nothing', async () => {
  const { code, out, err, asked, started } = await run(['--dry-run']);
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    'web:3: goes, registered 2026-03-02, a plaintext secret at containerDefinitions[0].environment[0].value',
    'web:2: goes, registered 2026-03-02, deregistered already',
    'web:1: stays, used by service shop of cluster prod, schedule default/nightly',
    'Kept: 1 used, 5 of the newest',
    'Would deregister and delete 2 revisions',
    '',
  ]);
  expect(err).toBe('');
  expect(asked).toEqual({ keepLast: 5 });
  expect(started).toBeUndefined();
  const json = await run(['--dry-run', '--no-delete', '--format', 'json']);
  const { toRead: _, ...plan } = PLAN;
  expect(JSON.parse(json.out)).toEqual(plan);
  expect((await run(['--dry-run', '--no-delete'])).out).toContain('Would deregister 2 revisions\n');
});

test('what is chosen is asked for, and goes with the reason', async () => {
  const { code, out, asked, started } = await run([
    ...[
      '--family',
      'web',
      '--keep-last',
      '0',
      '--older-than',
      '90',
      '--only-plaintext',
      '--include-inactive',
    ],
    ...['--no-delete', '--reason', 'spring cleaning', '--client-token', 'build-4711'],
  ]);
  expect(code).toBe(0);
  expect(asked).toEqual({
    family: 'web',
    keepLast: 0,
    olderThanDays: 90,
    onlyPlaintext: true,
    includeInactive: true,
  });
  expect(started).toEqual({
    taskDefinitions: ['web:3', 'web:2'],
    deletes: false,
    reason: 'spring cleaning',
    clientToken: 'build-4711',
  });
  expect(out).toMatch(/\nClean-up 9 of 2 revisions was started\n$/);
  const json = await run(['--reason', 'tidy', '--format', 'json']);
  expect(json.started).toMatchObject({ deletes: true });
  expect(JSON.parse(json.out)).toMatchObject({ candidates: [{}, {}], cleanup: { id: 9 } });
});

test('it asks until every revision is read; what could not be looked at goes to the standard error', async () => {
  const plans = [
    { ...PLAN, candidates: [], toRead: 40 },
    { ...PLAN, candidates: [], notChecked: ['Schedules could not be read: AccessDeniedException'] },
  ];
  const { code, out, err, endpoints } = await run(['--reason', 'tidy'], { plans, isTTY: true });
  expect(code).toBe(0);
  expect(endpoints).toEqual(['POST /api/cleanups/preview', 'POST /api/cleanups/preview']);
  expect(out).toContain('40 revisions are still to be read\r\u001B[K');
  expect(out).toMatch(/There is nothing to clean up\.\n$/);
  expect(err).toBe('warning: Schedules could not be read: AccessDeniedException\n');
});

test('a clean-up takes up to 2,000 revisions, and tells how many are left', async () => {
  const candidates = Array.from({ length: 2003 }, (_, index) => candidate(index + 1));
  const { code, err, started } = await run(['--reason', 'tidy'], { plans: [{ ...PLAN, candidates }] });
  expect(code).toBe(0);
  expect(started).toMatchObject({ taskDefinitions: { length: 2000 } });
  expect(err).toBe('warning: 3 revisions are left for another clean-up\n');
});

test('with --wait its progress is plain lines in a pipe, and its end is the exit code', async () => {
  const looks = [
    cleanup(
      'running',
      [
        { taskDefinition: 'web:3', state: 'delete-in-progress' },
        { taskDefinition: 'web:2', state: 'deregistered' },
        { taskDefinition: 'web:1', state: 'waiting' },
      ],
      { secondsLeft: 3 },
    ),
    cleanup('failed', [
      { taskDefinition: 'web:3', state: 'delete-in-progress' },
      { taskDefinition: 'web:2', state: 'failed', message: 'It may not be deleted.' },
      { taskDefinition: 'web:1', state: 'kept', message: 'It is used by service shop of cluster prod.' },
    ]),
  ];
  const args = ['--reason', 'tidy', '--wait'];
  const piped = await run(args, { looks });
  expect(piped.code).toBe(1);
  expect(piped.out.split('\n').slice(-6)).toEqual([
    'Clean-up 9 of 2 revisions was started',
    'web:3: DELETE_IN_PROGRESS',
    'web:2: failed. It may not be deleted.',
    'web:1: kept. It is used by service shop of cluster prod.',
    'Clean-up 9 has failed',
    '',
  ]);
  expect(piped.out).not.toContain('\u001B');
  const shown = await run(args, { looks, isTTY: true });
  expect(shown.out).toContain('1 of 3 revisions done, about 3 s left\r\u001B[K');
  const json = await run([...args, '--format', 'json'], { looks });
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ cleanup: { state: 'failed', revisions: [{}, {}, {}] } });
  const fine = await run(args, {
    looks: [cleanup('succeeded', [{ taskDefinition: 'web:3', state: 'deleted' }])],
  });
  expect(fine.code).toBe(0);
});

test.each([
  [[], 'Say why by --reason'],
  [['--reason', ' '], 'Say why by --reason'],
  [['--dry-run', '--wait'], '--dry-run starts nothing'],
  [['--dry-run', '--keep-last', '-1'], '0 to 1000'],
  [['--dry-run', '--older-than', 'long'], '0 to 36500'],
  [['--dry-run', '--format', 'yaml'], 'Allowed choices are text, json'],
])('the usage %j ends with 2', async (args, sentence) => {
  const { code, err, endpoints } = await run(args);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
  expect(endpoints).toEqual([]);
});

test('where no Purser answers it ends with 2', async () => {
  const { code, err } = await runIn({}, 'cleanup', '--dry-run', '--url', 'http://127.0.0.1:9');
  expect(code).toBe(2);
  expect(err).toContain('No Purser answers at http://127.0.0.1:9');
});
