import type { TaskDefinition } from '@purser/task-definition';
import { CORPUS } from '@purser/task-definition/corpus';
import { createCanary, formsOfCanary } from '@purser/test-kit';
import { describe, expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { toTemplate } from '../testing/to-template.ts';

const clean = corpusEntry('web-app');

function corpusEntry(wanted: string): TaskDefinition {
  const entry = CORPUS.find(({ name }) => name === wanted);
  if (!entry) throw new Error(`The corpus has no ${wanted}.`);
  return entry.definition;
}

const ERROR = `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "300",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "web",
      "image": "nginx:1.29",
      "logConfiguration": { "logDriver": "awsfirelens" },
      "portMapping": []
    }
  ]
}
`;
/** Registers, but asks for what Secrets Manager cannot find. */
const launch = {
  ...clean,
  executionRoleArn: 'arn:aws:iam::111122223333:role/execution',
  containerDefinitions: [
    {
      name: 'web',
      image: 'nginx:1.29',
      logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 't', 'splunk-url': 'https://a' } },
      secrets: [
        { name: 'A', valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-AbCdEf:key' },
      ],
    },
  ],
};
const warn = { ...clean, containerDefinitions: [{ name: 'web', image: 'nginx:1.29' }] };

interface Printed {
  files: { file: string; issues: Record<string, unknown>[]; notes: string[]; fault?: object }[];
  summary: object;
}
const read = (out: string) => JSON.parse(out) as Printed;

describe('the exit code', () => {
  const files = {
    'clean.json': clean,
    'error.json': ERROR,
    'launch.json': launch,
    'warn.json': warn,
    'broken.json': '{',
  };

  test.each<[number, string[]]>([
    [0, ['clean.json']],
    [0, ['clean.json', 'warn.json']],
    [1, ['launch.json']],
    [1, ['clean.json', 'error.json']],
    [0, ['launch.json', '--severity', 'error']],
    [1, ['error.json', '--severity', 'error']],
    [1, ['warn.json', '--severity', 'warn']],
    [2, ['clean.json', 'broken.json']],
    [2, ['error.json', 'nowhere.json']],
    [2, ['.']],
    [2, []],
    [2, ['clean.json', '--severity', 'fatal']],
    [2, ['clean.json', '--account', '12']],
    [2, ['clean.json', '--region', 'Ireland']],
    [2, ['clean.json', '--colour']],
  ])('is %i for %j', async (code, args) => {
    expect(await runIn({ files }, 'verify', ...args)).toHaveProperty('code', code);
  });
});

test('issues are printed as compilers print them, in the order of the file', async () => {
  const { out, err } = await runIn({ files: { 'a/web.json': ERROR } }, 'verify', '--quiet', 'a/web.json');
  const firsts = out.split('\n').filter((line) => line.startsWith('a/'));
  expect(firsts.map((line) => line.replace(/(: \S+ \S+): .*/, '$1'))).toEqual([
    'a/web.json:5:10: error fargate-cpu-memory-pair',
    'a/web.json:11:42: error firelens-router-missing',
    'a/web.json:12:7: error unknown-key',
  ]);
  expect(out).toContain('\n    containerDefinitions[0].portMapping\n    fix: Remove portMapping\n');
  expect(err).toMatch(/^1 file: 3 errors; \d+ rules need the account and were not checked\n$/);
});

test('what can be read is printed beside what cannot', async () => {
  const files = { 'a.json': '{\n  "a": tru\n}', 'b.json': ERROR, 'c.yaml': 'a: [', 'd.json': '' };
  const { out, err } = await runIn(
    { files },
    'verify',
    '--quiet',
    'a.json',
    'b.json',
    'c.yaml',
    'd.json',
    'e.json',
    '.',
  );
  expect(out).toContain('b.json:5:10: error');
  expect(err.split('\n')).toEqual([
    'a.json:2:8: cannot read: the file is no JSON: it has no JSON value here',
    'c.yaml:1:5: cannot read: the file is no YAML: it has an indentation that does not fit',
    'd.json: cannot read: the file is empty',
    'e.json: cannot read: the file does not exist',
    '.: cannot read: the file is a directory; name the files in it',
    expect.stringMatching(/^6 files: 5 cannot be read, 3 errors; /),
    '',
  ]);
});

test('--quiet leaves out what does not count', async () => {
  const loud = await runIn({ files: { 'warn.json': warn } }, 'verify', 'warn.json');
  const quiet = await runIn({ files: { 'warn.json': warn } }, 'verify', '--quiet', 'warn.json');
  expect(loud.out).toContain('log-config-missing');
  expect(quiet).toMatchObject({ code: 0, out: '', err: expect.stringMatching(/^1 file: no issues/) });
});

test('the standard input is read', async () => {
  const { out } = await runIn({ stdin: Buffer.from(`\ufeff${ERROR}`, 'utf16le') }, 'verify', '-');
  expect(out).toContain('<stdin>:5:10: error fargate-cpu-memory-pair');
});

test('YAML is read, with all its documents', async () => {
  const yaml = 'family: a\ncontainerDefinitions: []\n---\nfamily: b\nvolume: []\ncontainerDefinitions: []\n';
  const { out } = await runIn({ files: { 'all.yaml': yaml } }, 'verify', 'all.yaml');
  expect(out).toContain('all.yaml:2:23: error containers-required');
  expect(out).toContain('all.yaml:5:1: error unknown-key');
  expect(out).toContain('all.yaml:6:23: error containers-required');
});

test('a described revision is read, and what ECS adds is set aside', async () => {
  const { tags: _tags, ...content } = clean as { tags?: unknown };
  const taskDefinition = {
    taskDefinitionArn: 'arn:…',
    revision: 3,
    status: 'ACTIVE',
    ...content,
    cpu: '300',
  };
  const tags = [
    { key: 'aws:x', value: '' },
    { key: 'purser:client-token', value: '' },
    { key: 'a:b', value: '<' },
  ];
  const files = { 'all.json': { taskDefinition, tags }, 'alone.json': taskDefinition };
  const { out } = await runIn({ files }, 'verify', '--quiet', '--format', 'json', 'all.json', 'alone.json');
  const [all, alone] = read(out).files;
  expect(all).toMatchObject({
    issues: [{ path: 'cpu' }, { ruleId: 'tag-charset', path: 'tags[0].value', line: expect.any(Number) }],
    notes: [
      'set aside, as ECS adds it: taskDefinitionArn, revision, status, tags that belong to the revision',
    ],
  });
  expect(alone).toMatchObject({ issues: [{ path: 'cpu' }], notes: [expect.stringContaining('revision')] });
  const text = JSON.stringify(files['all.json'], undefined, 2).split('\n');
  expect(text[Number(all?.issues[1]?.line) - 1]).toContain('"<"');
  const { err } = await runIn({ files }, 'verify', 'alone.json');
  expect(err).toContain('alone.json: note: set aside');
});

test('--format json prints one object', async () => {
  const files = { 'a.json': ERROR, 'b.json': '[1,' };
  const { out, code } = await runIn({ files }, 'verify', '--quiet', '--format', 'json', 'a.json', 'b.json');
  expect(code).toBe(2);
  expect(read(out)).toMatchObject({
    files: [
      {
        file: 'a.json',
        issues: [
          {},
          {},
          {
            ruleId: 'unknown-key',
            severity: 'error',
            path: 'containerDefinitions[0].portMapping',
            line: 12,
            column: 7,
            message: '"portMapping" is not a key that RegisterTaskDefinition takes here.',
            fix: { label: 'Remove portMapping', patch: [{ op: 'remove' }] },
          },
        ],
      },
      { file: 'b.json', issues: [], fault: { message: 'is no JSON: it ends too early', line: 1, column: 4 } },
    ],
    summary: { files: 2, unreadable: 1, issues: { error: 3, launch: 0, warn: 0 } },
  });
});

test('the issues of a template name its resource', async () => {
  const files = { 't.json': toTemplate({ ...clean, cpu: '300' }, 'Web') };
  const { out } = await runIn({ files }, 'verify', '--quiet', '--format', 'json', 't.json');
  expect(read(out).files[0]?.issues).toMatchObject([{ resource: 'Web', path: 'cpu' }]);
  expect((await runIn({ files }, 'verify', 't.json')).out).toContain('\n    Web: cpu\n');
});

test('--format github prints annotations, escaped', async () => {
  const files = { 'a,b:c.json': { ...clean, '50%\n': 1, cpu: '300' }, 'w.json': warn, 'x.json': '{' };
  const { out } = await runIn({ files }, 'verify', '--format', 'github', ...Object.keys(files));
  const lineOf = (start: RegExp) => out.split('\n').find((line) => start.test(line));
  const [cpu, key] = out.split('\n').filter((line) => line.startsWith('::error'));
  const warning = lineOf(/^::notice file=w.json.*log-config-missing/);
  const fault = lineOf(/^::error file=x/);
  expect(cpu).toMatch(
    /^::error file=a%2Cb%3Ac\.json,line=\d+,col=\d+,title=fargate-cpu-memory-pair::Fargate has no/,
  );
  expect(key).toContain('"50%25%0A" is not a key');
  expect(warning).toMatch(/^::notice file=w\.json,line=\d+,col=\d+,title=log-config-missing::/);
  expect(fault).toBe(
    '::error file=x.json,line=1,col=2,title=cannot read::The file is no JSON: it ends too early',
  );
});

describe('colour', () => {
  const files = { 'a.json': ERROR };
  const isColoured = async (surroundings: object, ...args: string[]) =>
    (await runIn({ files, ...surroundings }, 'verify', 'a.json', ...args)).out.includes('\u001b[');

  test.each<[boolean, object, string[]]>([
    [true, { isTTY: true }, []],
    [false, { isTTY: false }, []],
    [false, { isTTY: true, env: { NO_COLOR: '1' } }, []],
    [false, { isTTY: true, env: { TERM: 'dumb' } }, []],
    [true, { env: { FORCE_COLOR: '1' } }, []],
    [false, { isTTY: true, env: { FORCE_COLOR: '0' } }, []],
    [true, { env: { NO_COLOR: '1' } }, ['--color']],
    [false, { isTTY: true, env: { FORCE_COLOR: '1' } }, ['--no-color']],
  ])('is %j with %j and %j', async (expected, surroundings, args) => {
    expect(await isColoured(surroundings, ...args)).toBe(expected);
  });
});

test('a key cannot move the cursor of a terminal', async () => {
  const { out } = await runIn(
    { files: { 'a.json': { ...clean, '\u001b[2J\u202e': 1 } } },
    'verify',
    'a.json',
  );
  expect(out).toContain('\\u001b[2J');
  expect(out.includes('\u001b') || out.includes('\u202e')).toBe(false);
});

describe('no output holds a secret', () => {
  const canary = createCanary();
  const definition = {
    ...clean,
    containerDefinitions: [
      {
        name: 'web',
        image: 'nginx:1.29',
        environment: [
          { name: 'DB_PASSWORD', value: canary },
          { name: 'DB_PASSWORD', value: canary },
          { name: 'TYPED', value: { nested: canary } },
        ],
        secrets: [
          { name: 'A', valueFrom: `${canary}:${canary}` },
          { name: 'B', valueFrom: `arn:aws:secretsmanager:${canary}` },
        ],
        logConfiguration: {
          logDriver: 'splunk',
          options: { 'splunk-token': canary, 'splunk-url': [canary] },
        },
      },
    ],
  };
  const template = toTemplate(definition as never);
  const files = {
    'a.json': definition,
    'a.yaml': JSON.stringify(definition).replace('{', '{ # a comment\n'),
    'template.json': { ...template, Parameters: { P: { Type: 'String', NoEcho: true, Default: canary } } },
    'described.json': { taskDefinition: { ...definition, taskDefinitionArn: 'arn' } },
    'fault.json': `{ "a": "${canary}" "b": ${canary} }`,
    'fault.yaml': `a: "${canary}\n b: *${canary}`,
    'text.yaml': canary,
  };

  test.each(['text', 'json', 'sarif', 'github'])('as %s', async (format) => {
    const { out, err } = await runIn(
      { files },
      'verify',
      '--format',
      format,
      '--color',
      ...Object.keys(files),
    );
    expect(out.length).toBeGreaterThan(1000);
    expect(formsOfCanary(out + err, canary)).toEqual([]);
  });
});

test.each(['--help', 'verify --help', '--version'])('purser %s ends well', async (args) => {
  const { code, out, err } = await runIn({}, ...args.split(' '));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/Usage: purser|^\d+\.\d+\.\d+\n$/);
});
