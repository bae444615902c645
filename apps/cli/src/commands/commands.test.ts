import { executionRolePolicy, requirementsOf, type TaskDefinition } from '@purser/task-definition';
import { CORPUS } from '@purser/task-definition/corpus';
import { createCanary, formsOfCanary } from '@purser/test-kit';
import { describe, expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { toTemplate } from '../testing/to-template.ts';

const FACTS = ['--region', 'eu-west-1', '--account', '111122223333'];

const definition = {
  family: 'web',
  executionRoleArn: 'arn:aws:iam::111122223333:role/team/web-execution',
  containerDefinitions: [
    {
      name: 'web',
      image: 'nginx:1.29',
      environment: [{ name: 'LOG_LEVEL', value: 'info' }],
      secrets: [{ name: 'DB_PASSWORD', valueFrom: '/team/db' }],
    },
  ],
} satisfies TaskDefinition;
const [container] = definition.containerDefinitions;
const two = {
  Resources: {
    One: toTemplate(definition).Resources.Task,
    Two: toTemplate({ ...definition, family: 'two' }).Resources.Task,
  },
};

describe('purser policy', () => {
  test.each(CORPUS)('prints that of $name', async ({ definition: one }) => {
    const { code, out } = await runIn({ files: { 'a.json': one } }, 'policy', 'a.json', ...FACTS);
    const facts = { region: 'eu-west-1', accountId: '111122223333' };
    expect({ code, policy: JSON.parse(out) as unknown }).toEqual({
      code: 0,
      policy: executionRolePolicy(one, facts).document,
    });
  });

  test.each<[string[], string]>([
    [
      [],
      '"Action": "ssm:GetParameters",\n      "Resource": "arn:aws:ssm:eu-west-1:111122223333:parameter/team/db"',
    ],
    [['--trust'], '"Service": "ecs-tasks.amazonaws.com"'],
    [['--format', 'terraform'], 'name               = "web-execution"'],
    [['--format', 'cloudformation', '--role-name', 'mine'], '"RoleName": "mine"'],
  ])('with %j has %s', async (args, expected) => {
    const { code, out } = await runIn(
      { files: { 'a.json': definition } },
      'policy',
      'a.json',
      ...FACTS,
      ...args,
    );
    expect(code).toBe(0);
    expect(out).toContain(expected);
  });

  test('says what the definition cannot tell', async () => {
    const { out, err } = await runIn({ files: { 'a.json': definition } }, 'policy', 'a.json');
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    expect(err).toContain('note: The Region and account of the task is not known');
  });

  test.each([
    [['--trust', '--format', 'terraform'], '--trust is for JSON'],
    [['--role-name', 'no name'], 'The name of a role'],
    [['--format', 'yaml'], 'Allowed choices are'],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await runIn({ files: { 'a.json': definition } }, 'policy', 'a.json', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe('one of several task definitions', () => {
  const files = {
    'two.json': two,
    'none.yaml': 'Resources: {}',
    'docs.yaml': 'family: a\n---\nfamily: b\n',
    'list.json': '[]',
  };

  test.each([
    [['two.json'], 'has 2 task definitions; choose one by --resource: One, Two'],
    [['two.json', '--resource', 'Three'], 'has no such resource'],
    [['none.yaml'], 'has no task definition'],
    [['docs.yaml'], 'has 2 task definitions'],
    [['list.json'], 'has no task definition'],
    [['gone.json'], 'does not exist'],
  ])('%j cannot be read', async (args, reason) => {
    const { code, err } = await runIn({ files }, 'requirements', ...args);
    expect(code).toBe(2);
    expect(err).toContain(`cannot read: the file ${reason}\n`);
  });

  test('is chosen by --resource', async () => {
    expect(await runIn({ files }, 'requirements', 'two.json', '--resource', 'Two')).toHaveProperty('code', 0);
    const { out } = await runIn({ files }, 'diff', 'two.json', 'docs.yaml', '--resource', 'Two');
    expect(out).toBe('');
  });
});

describe('purser requirements', () => {
  test.each(CORPUS)('prints those of $name', async ({ definition: one }) => {
    const { out } = await runIn(
      { files: { 'a.json': one } },
      'requirements',
      'a.json',
      '--format',
      'json',
      ...FACTS,
    );
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(requirementsOf(one, { region: 'eu-west-1' }))));
    const text = await runIn({ files: { 'a.json': one } }, 'requirements', 'a.json');
    expect(text.code).toBe(0);
    expect(text.out).toContain('VPC endpoints');
    expect(text.out).not.toMatch(/undefined|\[object/);
  });

  test('are aligned for people', async () => {
    const { out } = await runIn({ files: { 'a.json': definition } }, 'requirements', 'a.json', ...FACTS);
    expect(out).toContain(
      [
        'ECS agent on container instances: 1.22.0 or newer',
        '  1.22.0  parameters as environment variables  containerDefinitions[0].secrets[0].valueFrom',
        '  1.16.0  a task execution role                executionRoleArn',
        '',
      ].join('\n'),
    );
  });
});

describe('purser diff', () => {
  const after = {
    ...definition,
    cpu: '512',
    containerDefinitions: [
      { ...container, environment: [{ name: 'LOG_LEVEL', value: 'debug' }], secrets: [] },
    ],
  };
  const files = {
    'a.json': definition,
    'b.json': after,
    'broken.json': { ...definition, containerDefinitions: 7 },
  };

  test.each<[number, string[]]>([
    [0, ['a.json', 'a.json']],
    [1, ['a.json', 'b.json']],
    [1, ['a.json', 'b.json', '--exit-code']],
    [0, ['a.json', 'b.json', '--no-exit-code']],
    [2, ['a.json', 'gone.json']],
    [2, ['a.json', 'broken.json']],
    [2, ['a.json']],
  ])('ends with %i for %j', async (code, args) => {
    expect(await runIn({ files }, 'diff', ...args)).toHaveProperty('code', code);
  });

  test('prints changes a line each', async () => {
    const { out } = await runIn({ files }, 'diff', 'a.json', 'b.json');
    expect(out.split('\n').sort()).toEqual([
      '',
      '+ Cpu: 512',
      '- Container "web" › secret "DB_PASSWORD": /team/db',
      '~ Container "web" › variable "LOG_LEVEL": info → debug',
    ]);
  });

  test('compares across forms: a file, a described revision and a template', async () => {
    const { family: _family, ...nameless } = definition;
    const forms = {
      'a.json': definition,
      'described.json': { taskDefinition: { ...definition, revision: 1, status: 'ACTIVE', volumes: [] } },
      't.json': toTemplate(nameless as TaskDefinition),
    };
    expect(await runIn({ files: forms }, 'diff', 'a.json', 'described.json')).toMatchObject({
      code: 0,
      out: '',
    });
    expect(await runIn({ files: forms }, 'diff', 'a.json', 't.json')).toMatchObject({ code: 0, out: '' });
  });

  const canary = createCanary();
  const secretive = {
    family: 'web',
    containerDefinitions: [
      {
        ...container,
        environment: [
          { name: 'DB_PASSWORD', value: canary },
          { name: 'LOG_LEVEL', value: `postgres://me:${canary}@host/db` },
        ],
        logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': canary } },
        secrets: [{ name: 'API_KEY', valueFrom: `pasted ${canary}` }],
      },
    ],
  };
  const moved = {
    ...definition,
    containerDefinitions: [{ ...container, environment: [{ name: 'HARMLESS', value: canary }], secrets: [] }],
  };
  const movedTo = {
    ...definition,
    containerDefinitions: [
      { ...container, environment: [], secrets: [{ name: 'HARMLESS', valueFrom: '/a' }] },
    ],
  };
  const secrets = {
    'a.json': definition,
    's.json': secretive,
    'e.json': { family: 'web', containerDefinitions: [] },
    'm.json': moved,
    'n.json': movedTo,
  };

  test.each(
    ['text', 'json'].flatMap((format) =>
      [
        ['a.json', 's.json'],
        ['s.json', 'a.json'],
        ['e.json', 's.json'],
        ['s.json', 'e.json'],
        ['m.json', 'n.json'],
        ['n.json', 'm.json'],
      ].map(([before = '', after = '']) => [format, before, after] as const),
    ),
  )('hides secrets as %s from %s to %s', async (format, before, after) => {
    const { out, err } = await runIn({ files: secrets }, 'diff', before, after, '--format', format);
    expect(out).not.toBe('');
    expect(formsOfCanary(out + err, canary)).toEqual([]);
  });
});

test.each(['policy', 'requirements', 'diff'])('purser %s has help', async (command) => {
  const { code, out } = await runIn({}, command, '--help');
  expect(code).toBe(0);
  expect(out).toContain(`Usage: purser ${command} [options] <`);
  expect(out).toContain('Exit codes: 0');
});
