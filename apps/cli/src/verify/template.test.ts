import type { Facts } from '@purser/task-definition';
import { expect, test } from 'vitest';
import { readText } from '../read/read-text.ts';
import { OWN_RULES } from './own-rules.ts';
import type { FileReport } from './report.ts';
import { verifyText } from './verify-text.ts';

const LOGS =
  '{ LogDriver: awslogs, Options: { awslogs-group: /ecs/web, awslogs-region: eu-west-1, awslogs-stream-prefix: web } }';

/** A template that has no issue, with properties of the task and of its container added or changed. */
function templateOf({
  task = {},
  container = {},
  beside = '',
}: {
  task?: Record<string, string>;
  container?: Record<string, string>;
  beside?: string;
}): string {
  const properties = {
    RequiresCompatibilities: '[FARGATE]',
    NetworkMode: 'awsvpc',
    Cpu: '256',
    Memory: '512',
    ExecutionRoleArn: 'arn:aws:iam::111122223333:role/execution',
    ...task,
  };
  const members = { Name: 'web', Image: 'nginx:1.29', LogConfiguration: LOGS, ...container };
  return [
    ...(beside === '' ? [] : [beside]),
    'Resources:',
    '  Web:',
    '    Type: AWS::ECS::TaskDefinition',
    '    Properties:',
    ...Object.entries(properties).map(([name, value]) => `      ${name}: ${value}`),
    '      ContainerDefinitions:',
    '        -',
    ...Object.entries(members).map(([name, value]) => `          ${name}: ${value}`),
    '',
  ].join('\n');
}

async function verifyAll(text: string, facts: Facts = {}) {
  return verifyText('template.yaml', await readText('template.yaml', text, facts), facts);
}

/** Rules about bad practice that the tests speak of; there are always others. */
const TOLD = new Set([...Object.keys(OWN_RULES), 'env-duplicate']);

async function verified(text: string, facts: Facts = {}) {
  const report = await verifyAll(text, facts);
  const issues = report.issues.filter(({ severity, ruleId }) => severity !== 'warn' || TOLD.has(ruleId));
  return { ...report, issues };
}

const keysOf = ({ issues }: FileReport) => issues.map(({ ruleId, path }) => `${ruleId} ${path}`);

const found = async (text: string, facts?: Facts) => keysOf(await verified(text, facts));

test('the template that the others are made from has no issue', async () => {
  expect(await verified(templateOf({}))).toMatchObject({ issues: [], notes: [] });
});

test.each<[string, Parameters<typeof templateOf>[0]]>([
  ['a size', { task: { Cpu: '!Ref Cpu' } }],
  ['both sizes', { task: { Cpu: '!Ref Cpu', Memory: '!Ref Memory' } }],
  ['the network mode', { task: { NetworkMode: '!Ref Mode' } }],
  ['the launch types', { task: { RequiresCompatibilities: '[!Ref Type]' } }],
  [
    'the role that secrets need',
    {
      task: { ExecutionRoleArn: '!GetAtt Role.Arn' },
      container: { Secrets: '[{ Name: A, ValueFrom: !Ref Secret }]' },
    },
  ],
  [
    'the name of a volume that is mounted',
    {
      task: { Volumes: '[{ Name: !Ref Volume }]' },
      container: { MountPoints: '[{ SourceVolume: data, ContainerPath: /data }]' },
    },
  ],
  [
    'which volume is mounted',
    {
      task: { Volumes: '[{ Name: data }]' },
      container: { MountPoints: '[{ SourceVolume: !Ref Volume, ContainerPath: /data }]' },
    },
  ],
  ['a port', { container: { PortMappings: '[{ ContainerPort: 80 }, { ContainerPort: !Ref Port }]' } }],
  ['all log options', { container: { LogConfiguration: '{ LogDriver: awslogs, Options: !Ref Options }' } }],
  ['the log driver', { container: { LogConfiguration: '{ LogDriver: !Ref Driver }' } }],
  ['a variable', { container: { Environment: '[{ Name: A, Value: !Ref A }, { Name: !Ref B, Value: x }]' } }],
  ['whether it is essential', { container: { Essential: '!Ref Essential' } }],
  ['all volumes', { task: { Volumes: '!Ref Volumes' } }],
  [
    'the platform',
    {
      task: { RuntimePlatform: '{ OperatingSystemFamily: !Ref System, CpuArchitecture: !Ref Architecture }' },
    },
  ],
  ['the storage', { task: { EphemeralStorage: '{ SizeInGiB: !Ref Size }' } }],
  ['a macro', { task: { 'Fn::Transform': '{ Name: AWS::Include }' } }],
])('nothing is said where %s is known to the deployment only', async (_what, parts) => {
  const report = await verifyAll(templateOf(parts));
  const before = new Set(keysOf(await verifyAll(templateOf({}))));
  expect(keysOf(report).filter((key) => !before.has(key))).toEqual([]);
  expect(report.notes).toEqual([expect.stringContaining('known only at the deployment')]);
});

test('what is wrong whatever the unknown values are is told', async () => {
  const text = templateOf({
    task: { Cpu: '!Ref Cpu', NetworkMode: '!Ref Mode' },
    container: {
      Image: '!Ref Image',
      Environment: '[{ Name: A, Value: !Ref A }, { Name: A, Value: x }]',
      Secrets: '[{ Name: B, ValueFrom: "a:b" }]',
    },
  });
  expect(await found(text)).toEqual([
    'env-duplicate containerDefinitions[0].environment[0].name',
    'env-duplicate containerDefinitions[0].environment[1].name',
    'secret-ssm-name-charset containerDefinitions[0].secrets[0].valueFrom',
  ]);
});

test.each([
  ['Parameters: { Cpu: { Type: String, Default: "300" } }', ['fargate-cpu-memory-pair cpu']],
  ['Parameters: { Cpu: { Type: String, Default: "256" } }', []],
  ['Parameters: { Cpu: { Type: String } }', []],
])('%s: the default is taken as the value', async (beside, expected) => {
  expect(await found(templateOf({ beside, task: { Cpu: '!Ref Cpu' } }))).toEqual(expected);
});

test('the Region and the account of the command line are those of the template', async () => {
  const text = templateOf({
    container: {
      Secrets: `[{ Name: A, ValueFrom: !Sub "arn:aws:ssm:\${AWS::Region}:999999999999:parameter/\${AWS::AccountId}" }]`,
    },
  });
  expect(await found(text)).toEqual([]);
  expect(await found(text, { accountId: '111122223333' })).toEqual([]);
  expect(await found(text, { accountId: '111122223333', region: 'eu-west-1' })).toEqual([
    'secret-ssm-cross-account containerDefinitions[0].secrets[0].valueFrom',
  ]);
});

test('what a condition chooses is judged where it stands', async () => {
  const text = templateOf({
    container: {
      PortMappings:
        '[!If [IsOpen, { ContainerPort: 0, Protocol: sctp }, !Ref AWS::NoValue], { ContainerPort: 80 }]',
      Environment: '!If [IsOpen, [{ Name: A, Value: "1" }], [{ Name: A, Value: x }, { Name: A, Value: y }]]',
    },
  });
  const { issues } = await verified(text);
  expect(issues.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`)).toEqual([
    'port-range 15:56',
    'port-protocol 15:69',
    'env-duplicate 16:73',
    'env-duplicate 16:96',
  ]);
});

test('what only one of several conditions brings together is not told', async () => {
  const text = templateOf({
    container: {
      Environment: '[!If [IsOpen, { Name: A, Value: "1" }, !Ref AWS::NoValue]]',
      Secrets: '[!If [IsOpen, !Ref AWS::NoValue, { Name: A, ValueFrom: /a }]]',
    },
  });
  expect(await found(text)).toEqual([]);
});

test('CloudFormation takes numbers for texts and texts for numbers, in properties only', async () => {
  const text = templateOf({
    task: { Cpu: '256', Memory: '"512"' },
    container: {
      Essential: '"true"',
      StopTimeout: '"30"',
      PortMappings: '[{ ContainerPort: "80" }]',
      Environment: '[{ Name: A, Value: 8080 }, { Name: B, Value: true }]',
      DockerLabels: '{ one: 1 }',
      Command: '[8080]',
    },
  });
  expect(await found(text)).toEqual([]);
  expect(await found(templateOf({ container: { StopTimeout: '"30s"' } }))).toEqual([
    'wrong-json-type containerDefinitions[0].stopTimeout',
  ]);
});

test.each([
  ['containerPort', 'ContainerPort', 'containerDefinitions[0].portMappings[0].containerPort'],
  ['Containerport', 'ContainerPort', 'containerDefinitions[0].portMappings[0].Containerport'],
])('a property %s is refused, and read as the one that was meant', async (given, meant, path) => {
  const { issues } = await verified(templateOf({ container: { PortMappings: `[{ ${given}: 80 }]` } }));
  expect(issues).toMatchObject([
    {
      ruleId: 'unknown-key',
      path,
      line: 15,
      column: 28,
      message: `"${given}" is not a property that CloudFormation takes here; it is called ${meant}.`,
    },
  ]);
});

test('other wrong properties are refused too', async () => {
  expect(
    await found(templateOf({ container: { Colour: 'red', Environment: '[{ Name: A, ValueFrom: /a }]' } })),
  ).toEqual([
    'unknown-key containerDefinitions[0].Colour',
    'env-valuefrom containerDefinitions[0].environment[0].valueFrom',
  ]);
});

test('a secret that CloudFormation writes into the definition is told', async () => {
  const text = templateOf({
    container: {
      Environment: '[{ Name: DB_PASSWORD, Value: "{{resolve:secretsmanager:db:SecretString:password}}" }]',
    },
  });
  const { issues } = await verified(text);
  expect(issues).toMatchObject([
    {
      ruleId: 'cloudformation-resolve-in-environment',
      severity: 'warn',
      resource: 'Web',
      line: 15,
      column: 53,
    },
  ]);
});

test('every task definition of a template is judged, and named', async () => {
  const two = `${templateOf({ task: { Cpu: '300' } })}  Worker:\n    Type: AWS::ECS::TaskDefinition\n  Bucket:\n    Type: AWS::S3::Bucket\n`;
  const { issues } = await verified(two);
  expect(new Set(issues.map(({ resource }) => resource))).toEqual(new Set(['Web', 'Worker']));
  expect(issues).toContainEqual(
    expect.objectContaining({ resource: 'Worker', ruleId: 'containers-required', line: 16, column: 5 }),
  );
});

test('a key that is given twice is told by the name that ECS has for it', async () => {
  const text = templateOf({}).replace('Image: nginx:1.29', 'Image: nginx:1.28\n          Image: nginx:1.29');
  expect((await verified(`Metadata: { a: 1, a: 2 }\n${text}`)).issues).toMatchObject([
    { ruleId: 'duplicate-key', path: 'containerDefinitions[0].image', resource: 'Web', line: 15, column: 11 },
  ]);
});

test('a template without a task definition has a note', async () => {
  expect(await verified('Resources: { Bucket: { Type: "AWS::S3::Bucket" } }')).toMatchObject({
    issues: [],
    notes: ['a template without an AWS::ECS::TaskDefinition'],
  });
});
