import { expect, test } from 'vitest';
import { CORPUS } from '../corpus/index.ts';
import { diffTaskDefinitions, normalize, type TaskDefinition } from './index.ts';

const before: TaskDefinition = {
  family: 'web',
  networkMode: 'awsvpc',
  cpu: '1 vCPU',
  memory: '2048',
  containerDefinitions: [
    {
      name: 'web',
      image: 'web:1',
      environment: [
        { name: 'LOG_LEVEL', value: 'info' },
        { name: 'DB_PASSWORD', value: 'hunter2' },
        { name: 'OLD', value: '1' },
      ],
      secrets: [
        { name: 'API_HOST', valueFrom: '/web/api_host' },
        { name: 'TOKEN', valueFrom: '/web/token' },
      ],
      portMappings: [{ containerPort: 80 }],
      logConfiguration: { logDriver: 'awslogs', options: { mode: 'blocking' } },
    },
    { name: 'proxy', image: 'envoy:1' },
  ],
  tags: [{ key: 'team', value: 'shop' }],
};

const after: TaskDefinition = {
  ...before,
  cpu: '1024',
  memory: '4 GB',
  containerDefinitions: [
    {
      name: 'web',
      image: 'web:2',
      essential: true,
      environment: [
        { name: 'NEW', value: 'x' },
        { name: 'LOG_LEVEL', value: 'debug' },
        { name: 'API_HOST', value: 'api.example.com' },
      ],
      secrets: [
        { name: 'TOKEN', valueFrom: '/web/token2' },
        { name: 'DB_PASSWORD', valueFrom: '/web/db_password' },
      ],
      portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }, { containerPort: 81 }],
      logConfiguration: { logDriver: 'awslogs', options: { mode: 'non-blocking' } },
    },
    { name: 'worker', image: 'worker:1' },
  ],
  tags: [{ key: 'team', value: 'store' }],
};

test('each change is one that a person made', () => {
  const web = 'containerDefinitions[0]';
  const changes = diffTaskDefinitions(before, after);
  expect(changes).toHaveLength(13);
  expect(changes).toEqual(
    expect.arrayContaining([
      { path: 'memory', kind: 'changed', label: 'Memory', before: '2048', after: '4096' },
      {
        path: `${web}.image`,
        kind: 'changed',
        label: 'Container "web" › image',
        before: 'web:1',
        after: 'web:2',
      },
      {
        path: `${web}.environment[1]`,
        kind: 'changed',
        label: 'Container "web" › variable "LOG_LEVEL"',
        before: 'info',
        after: 'debug',
      },
      { path: `${web}.environment[0]`, kind: 'added', label: 'Container "web" › variable "NEW"', after: 'x' },
      {
        path: `${web}.environment[2]`,
        kind: 'removed',
        label: 'Container "web" › variable "OLD"',
        before: '1',
      },
      {
        path: `${web}.secrets[1]`,
        kind: 'moved-to-secret',
        label: 'Container "web" › variable "DB_PASSWORD"',
        before: 'hunter2',
        after: '/web/db_password',
        sensitive: true,
      },
      {
        path: `${web}.environment[2]`,
        kind: 'moved-to-plain',
        label: 'Container "web" › variable "API_HOST"',
        before: '/web/api_host',
        after: 'api.example.com',
      },
      {
        path: `${web}.secrets[0]`,
        kind: 'changed',
        label: 'Container "web" › secret "TOKEN"',
        before: '/web/token',
        after: '/web/token2',
      },
      {
        path: `${web}.logConfiguration.options.mode`,
        kind: 'changed',
        label: 'Container "web" › logConfiguration › options › mode',
        before: 'blocking',
        after: 'non-blocking',
      },
      { path: 'tags[0]', kind: 'changed', label: 'Tag "team"', before: 'shop', after: 'store' },
      expect.objectContaining({
        path: `${web}.portMappings[1]`,
        kind: 'added',
        label: 'Container "web" › port "81/tcp"',
      }),
      expect.objectContaining({
        path: 'containerDefinitions[1]',
        kind: 'removed',
        label: 'Container "proxy"',
      }),
      expect.objectContaining({
        path: 'containerDefinitions[1]',
        kind: 'added',
        label: 'Container "worker"',
      }),
    ]),
  );
});

test('a plain value whose key looks secret is marked', () => {
  const secret = (value: string): TaskDefinition => ({
    ...before,
    containerDefinitions: [{ name: 'web', environment: [{ name: 'API_TOKEN', value }] }],
  });
  expect(diffTaskDefinitions(secret('a'), secret('b'))).toMatchObject([{ kind: 'changed', sensitive: true }]);
});

test.each(CORPUS)('$name does not differ from itself as ECS describes it', ({ definition }) => {
  expect(diffTaskDefinitions(definition, definition)).toEqual([]);
  expect(diffTaskDefinitions(definition, normalize(definition))).toEqual([]);
});

test('lists with a name twice are compared as a whole', () => {
  const twice = (value: string): TaskDefinition => ({
    ...before,
    tags: [
      { key: 'a', value: '1' },
      { key: 'a', value },
    ],
  });
  expect(diffTaskDefinitions(twice('1'), twice('2'))).toMatchObject([{ path: 'tags', kind: 'changed' }]);
});
