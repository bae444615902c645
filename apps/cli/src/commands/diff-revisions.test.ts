import type { ComparedReference } from '@purser/contract';
import { expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { startScriptedServer } from '../testing/scripted-server.ts';

const known = (version: string) =>
  ({ state: 'known', version, changedAt: '2026-11-24T14:02:00.000Z' }) as const;

const PASSWORD: ComparedReference = {
  valueFrom: '/shop/db_password',
  kind: 'parameter',
  name: '/shop/db_password',
  container: 'app',
  variable: 'DB_PASSWORD',
  from: { ...known('3'), source: 'derived' },
  to: { ...known('4'), source: 'recorded' },
  now: known('6'),
  isReferenceSame: true,
};
const UNMOVED: ComparedReference = {
  ...PASSWORD,
  name: '/shop/api_key',
  variable: 'API_KEY',
  to: { ...known('3'), source: 'recorded' },
};
const CHANGES = [
  {
    kind: 'changed',
    path: ['containerDefinitions', 0, 'image'],
    label: 'Container app, image',
    before: 'web:1',
    after: 'web:2',
  },
];

interface Comparison {
  changes?: object[];
  references?: ComparedReference[];
}

async function run(args: readonly string[], { changes = [], references = [] }: Comparison = {}) {
  await using server = await startScriptedServer(() => [200, { changes, references }]);
  const ran = await runIn({ env: { PURSER_URL: server.url } }, 'diff', ...args);
  return { ...ran, calls: server.calls.map(({ endpoint }) => endpoint) };
}

test('changes of two revisions are told, and values that changed behind references that did not', async () => {
  const { code, out, err, calls } = await run(['web:3', 'web:5'], {
    changes: CHANGES,
    references: [PASSWORD, UNMOVED],
  });
  expect(code).toBe(1);
  expect(out.split('\n')).toEqual([
    '~ Container app, image: web:1 → web:2',
    '~ app DB_PASSWORD reference unchanged, value changed: /shop/db_password 3 (derived) → 4, now 6',
    '',
  ]);
  expect(err).toBe('');
  expect(calls).toEqual([expect.stringMatching(/^GET \/api\/.*from=web(:|%3A)3&to=web(:|%3A)5$/)]);
});

test('a value that alone has changed is a difference; one that changed after both is none', async () => {
  const references = [PASSWORD];
  expect((await run(['web:3', 'web:5'], { references })).code).toBe(1);
  expect((await run(['web:3', 'web:5', '--no-exit-code'], { references })).code).toBe(0);
  const same = await run(['web:3', 'web:5'], { references: [UNMOVED] });
  expect(same).toMatchObject({ code: 0, out: '' });
  const moved = await run(['web:3', 'web:5'], { references: [{ ...PASSWORD, isReferenceSame: false }] });
  expect(moved).toMatchObject({ code: 0, out: '' });
});

test('as JSON it has all that the server told', async () => {
  const comparison = { changes: CHANGES, references: [PASSWORD, UNMOVED] };
  const { code, out } = await run(['web:3', 'web:5', '--format', 'json'], comparison);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual(comparison);
});

test('a file and a revision are not compared, and nobody is asked', async () => {
  const { code, err, out, calls } = await run(['web:3', 'task-definition.json']);
  expect({ code, out, calls }).toEqual({ code: 2, out: '', calls: [] });
  expect(err).toBe('error: Compare two files, or two revisions such as web:3 and web:5.\n');
});

test('where no Purser answers, or it has no such revision, it ends with 2', async () => {
  const nobody = await runIn({}, 'diff', 'web:3', 'web:5', '--url', 'http://127.0.0.1:9');
  expect(nobody).toMatchObject({ code: 2, out: '' });
  expect(nobody.err).toContain('No Purser answers at http://127.0.0.1:9');
  const message = 'Unable to describe task definition.';
  await using server = await startScriptedServer(() => [
    400,
    { code: 'AWS_REFUSED', message, issues: [], requestId: '1' },
  ]);
  const refused = await runIn({}, 'diff', 'web:3', 'web:5', '--url', server.url);
  expect(refused).toMatchObject({ code: 2, out: '', err: `error: ${message}\n` });
});
