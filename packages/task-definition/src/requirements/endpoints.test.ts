import { describe, expect, test } from 'vitest';
import type { TaskDefinition } from '../model.ts';
import { requirementsOf } from '../requirements.ts';
import { FROM, inFirst, injecting, task } from '../testing/policy.ts';

const endpointsOf = (definition: TaskDefinition, region: string | undefined = 'eu-west-1') =>
  requirementsOf(definition, region === undefined ? {} : { region }).endpoints.filter(
    ({ service }) => service !== 'ssmmessages',
  );
const services = (definition: TaskDefinition) =>
  endpointsOf(definition).map(({ service, paths }) => [service, paths]);
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-Ab12Cd';
const ECR = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app';
const logs = (options: object) => ({ logConfiguration: { logDriver: 'awslogs', options } });

test('ECS Exec may need one whatever the definition', () => {
  expect(requirementsOf(task({}), { region: 'eu-west-1' }).endpoints).toEqual([
    {
      service: 'ssmmessages',
      name: 'com.amazonaws.eu-west-1.ssmmessages',
      type: 'interface',
      reason: 'ECS Exec opens its sessions through it.',
      optional: true,
      paths: [],
    },
  ]);
});

test('a parameter needs Systems Manager, and perhaps KMS', () => {
  expect(endpointsOf(injecting('a', 'b'))).toEqual([
    {
      service: 'ssm',
      name: 'com.amazonaws.eu-west-1.ssm',
      type: 'interface',
      reason: 'ECS reads parameters of Parameter Store.',
      paths: [FROM, inFirst('secrets[1].valueFrom')],
    },
    {
      service: 'kms',
      name: 'com.amazonaws.eu-west-1.kms',
      type: 'interface',
      reason:
        'Parameter Store and Secrets Manager decrypt by themselves; only code in the task that calls KMS needs it.',
      optional: true,
      paths: [FROM, inFirst('secrets[1].valueFrom')],
    },
  ]);
});

test.each([
  [
    'a secret',
    injecting(SECRET),
    [
      ['secretsmanager', [FROM]],
      ['kms', [FROM]],
    ],
  ],
  [
    'a registry by name',
    task({ repositoryCredentials: { credentialsParameter: 'registry' } }),
    [
      ['secretsmanager', [inFirst('repositoryCredentials.credentialsParameter')]],
      ['kms', [inFirst('repositoryCredentials.credentialsParameter')]],
    ],
  ],
  [
    'an image of ECR',
    task({ image: ECR }),
    [
      ['ecr.api', [inFirst('image')]],
      ['ecr.dkr', [inFirst('image')]],
      ['s3', [inFirst('image')]],
    ],
  ],
  [
    'an environment file',
    task({ environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::b/a.env' }] }),
    [['s3', [inFirst('environmentFiles[0].value')]]],
  ],
  ['awslogs', task(logs({})), [['logs', [inFirst('logConfiguration')]]]],
  ['another driver', task({ logConfiguration: { logDriver: 'splunk' } }), []],
  ['a reference that cannot be read', injecting('a b'), []],
])('%s', (_what, definition, expected) => {
  expect(services(definition)).toEqual(expected);
});

test('S3 has a gateway', () => {
  expect(endpointsOf(task({ image: ECR })).map(({ service, type }) => `${service} ${type}`)).toEqual([
    'ecr.api interface',
    'ecr.dkr interface',
    's3 gateway',
  ]);
});

test('the agent of a container instance needs three of its own', () => {
  const definition = task({}, { requiresCompatibilities: ['EC2'] });
  expect(services(definition)).toEqual([
    ['ecs', ['requiresCompatibilities']],
    ['ecs-agent', ['requiresCompatibilities']],
    ['ecs-telemetry', ['requiresCompatibilities']],
  ]);
  expect(services({ ...definition, requiresCompatibilities: undefined })).toEqual(services(definition));
});

test('in China ECR has names apart', () => {
  const image = '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/app';
  expect(endpointsOf(task({ image }), 'cn-north-1').map(({ name }) => name)).toEqual([
    'cn.com.amazonaws.cn-north-1.ecr.api',
    'cn.com.amazonaws.cn-north-1.ecr.dkr',
    'com.amazonaws.cn-north-1.s3',
  ]);
});

test('a Region that is not known has a name to fill in', () => {
  const { endpoints, remote } = requirementsOf(injecting(SECRET));
  expect(endpoints[0]?.name).toBe('com.amazonaws.REGION.secretsmanager');
  expect(remote).toEqual([]);
});

describe('another Region', () => {
  const there = 'arn:aws:ssm:us-east-1:111122223333:parameter';

  test('is not reached by endpoints', () => {
    const definition = injecting(`${there}/a`, 'b', `${there}/c`);
    const { remote } = requirementsOf(definition, { region: 'eu-west-1' });
    expect(remote).toEqual([
      { service: 'ssm', region: 'us-east-1', paths: [FROM, inFirst('secrets[2].valueFrom')] },
    ]);
    expect(services(definition)).toEqual([
      ['ssm', [inFirst('secrets[1].valueFrom')]],
      ['kms', [inFirst('secrets[1].valueFrom')]],
    ]);
  });

  test('is told for each service', () => {
    const definition = task({ image: ECR, ...logs({ 'awslogs-region': 'us-east-1' }) });
    const { remote, endpoints } = requirementsOf(definition, { region: 'eu-north-1' });
    expect(remote).toEqual([
      { service: 'ecr.api', region: 'eu-west-1', paths: [inFirst('image')] },
      { service: 'ecr.dkr', region: 'eu-west-1', paths: [inFirst('image')] },
      { service: 's3', region: 'eu-west-1', paths: [inFirst('image')] },
      { service: 'logs', region: 'us-east-1', paths: [inFirst('logConfiguration')] },
    ]);
    expect(endpoints.map(({ service }) => service)).toEqual(['ssmmessages']);
  });
});
