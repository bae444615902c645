import { expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';

const TEXT = `{
  "family": "web",
  "requiresCompatibilities": ["fargate"],
  "networkMode": "awsvpc",
  "cpu": 256, "memory": "512",
  "containerDefinitions": [
    {
      "name": "web",
      "image": "nginx:1.29",
      "Essential": "true",
      "unknown": {}
    }
  ]
}
`;
const FIXED = TEXT.replace('"fargate"', '"FARGATE"')
  .replace('256', '"256"')
  .replace('"Essential": "true",\n      "unknown": {}', '"essential": true');

test('what can be mended is, one thing after the other, and the rest stays as it is written', async () => {
  const { code, err, fileAfter } = await runIn(
    { files: { 'a.json': TEXT } },
    'verify',
    '--fix',
    '--quiet',
    'a.json',
  );
  expect(fileAfter('a.json')).toBe(FIXED);
  expect(code).toBe(0);
  expect(
    err
      .split('\n')
      .filter((line) => line.includes(': fixed: '))
      .sort(),
  ).toEqual(
    [
      'a.json: note: fixed: Remove unknown (containerDefinitions[0].unknown)',
      'a.json: note: fixed: Rename to essential (containerDefinitions[0].Essential)',
      'a.json: note: fixed: Use FARGATE (requiresCompatibilities[0])',
      'a.json: note: fixed: Write it as a string (cpu)',
      'a.json: note: fixed: Write it as true (containerDefinitions[0].essential)',
    ].sort(),
  );
});

test('a second run has nothing to mend', async () => {
  const { err, fileAfter } = await runIn({ files: { 'a.json': FIXED } }, 'verify', '--fix', 'a.json');
  expect(err).not.toContain('fixed');
  expect(fileAfter('a.json')).toBe(FIXED);
});

test.each<[string, string | Uint8Array]>([
  ['a.yaml', 'family: web\ncpu: 256\ncontainerDefinitions: []\n'],
  [
    'described.json',
    JSON.stringify({ taskDefinition: { ...JSON.parse(TEXT), revision: 1, status: 'ACTIVE' } }),
  ],
  [
    'template.json',
    JSON.stringify({ Resources: { T: { Type: 'AWS::ECS::TaskDefinition', Properties: { Foo: 1 } } } }),
  ],
  ['mark.json', `\ufeff${TEXT}`],
])('%s is left as it is, and that is said', async (name, content) => {
  const { err, fileAfter } = await runIn({ files: { [name]: content } }, 'verify', '--fix', name);
  expect(err).toContain(`${name}: note: not fixed: --fix changes JSON files`);
  expect(fileAfter(name)).toBe(content);
});

test('a file that cannot be read is told once', async () => {
  const { err } = await runIn({ files: { 'a.json': '{' } }, 'verify', '--fix', 'a.json');
  expect(err).toBe(
    'a.json:1:2: cannot read: the file is no JSON: it ends too early\n1 file: 1 cannot be read\n',
  );
});

test('a fix that takes more than the file is left to a person', async () => {
  const definition = {
    family: 'web',
    containerDefinitions: [
      {
        name: 'web',
        image: 'nginx:1.29',
        memory: 128,
        environment: [{ name: 'DB_PASSWORD', value: 'correct horse' }],
      },
    ],
  };
  const text = JSON.stringify(definition);
  const { fileAfter } = await runIn(
    { files: { 'a.json': text } },
    'verify',
    '--fix',
    '--severity',
    'warn',
    'a.json',
  );
  expect(fileAfter('a.json')).toContain('correct horse');
});
