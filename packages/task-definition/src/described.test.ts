import type { TaskDefinition as DescribedTaskDefinition } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { fromDescribed } from './described.ts';
import type { TaskDefinition } from './model.ts';
import { isSameDefinition, normalize } from './normalize.ts';

const sent: TaskDefinition = {
  family: 'web',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '1 vCPU',
  memory: '3GB',
  containerDefinitions: [
    {
      name: 'web',
      image: 'nginx:1.29',
      portMappings: [{ containerPort: 80 }],
      environment: [
        { name: 'B', value: '2' },
        { name: 'A', value: '1' },
      ],
      healthCheck: { command: ['CMD', 'true'] },
    },
  ],
};

const described: DescribedTaskDefinition = {
  taskDefinitionArn: 'arn:aws:ecs:eu-west-1:111122223333:task-definition/web:7',
  family: 'web',
  revision: 7,
  status: 'ACTIVE',
  registeredAt: new Date(0),
  registeredBy: 'arn:aws:iam::111122223333:user/ana',
  compatibilities: ['EC2', 'FARGATE'],
  requiresAttributes: [{ name: 'ecs.capability.task-eni' }],
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '1024',
  memory: '3072',
  volumes: [],
  placementConstraints: [],
  containerDefinitions: [
    {
      name: 'web',
      image: 'nginx:1.29',
      cpu: 0,
      essential: true,
      portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }],
      environment: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
      ],
      mountPoints: [],
      volumesFrom: [],
      systemControls: [],
      healthCheck: { command: ['CMD', 'true'], interval: 30, timeout: 5, retries: 3 },
    },
  ],
};

test('a described revision gives the input that would register it again', () => {
  const input = fromDescribed(described, [{ key: 'team', value: 'web' }]);
  expect(Object.keys(input)).toEqual([
    'family',
    'containerDefinitions',
    'requiresCompatibilities',
    'networkMode',
    'cpu',
    'memory',
    'volumes',
    'placementConstraints',
    'tags',
  ]);
  expect(fromDescribed(described)).not.toHaveProperty('tags');
});

test('a member that no rule knows is kept', () => {
  expect(fromDescribed({ ...described, ...{ newMember: 1 } })).toHaveProperty('newMember', 1);
});

test('what was sent is the same as what ECS describes', () => {
  expect(isSameDefinition(sent, fromDescribed(described))).toBe(true);
});

test.each<[string, Partial<TaskDefinition>]>([
  ['another memory', { memory: '4 GB' }],
  ['another image', { containerDefinitions: [{ ...sent.containerDefinitions?.[0], image: 'nginx:1.30' }] }],
  ['a variable less', { containerDefinitions: [{ ...sent.containerDefinitions?.[0], environment: [] }] }],
])('%s is a difference', (_what, change) => {
  expect(isSameDefinition({ ...sent, ...change }, fromDescribed(described))).toBe(false);
});

test('to normalize twice changes nothing more', () => {
  expect(normalize(normalize(sent))).toEqual(normalize(sent));
});

test('in bridge mode an absent host port is a dynamic one, and Windows on EC2 keeps no network mode', () => {
  const bridge = normalize({
    family: 'a',
    containerDefinitions: [{ portMappings: [{ containerPort: 1 }], command: [] }],
  });
  expect(bridge.networkMode).toBe('bridge');
  expect(bridge.containerDefinitions?.[0]).toEqual({
    cpu: 0,
    essential: true,
    portMappings: [{ containerPort: 1, hostPort: 0, protocol: 'tcp' }],
  });
  const windows = { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } as const;
  expect(normalize({ family: 'a', containerDefinitions: [], runtimePlatform: windows })).not.toHaveProperty(
    'networkMode',
  );
});
