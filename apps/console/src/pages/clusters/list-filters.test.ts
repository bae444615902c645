import type { ServiceSummary, TaskSummary } from '@purser/contract';
import { expect, test } from 'vitest';
import { findServices, findTasks } from './list-filters.ts';

const service = (serviceName: string, rolloutState: string, runningCount = 1): ServiceSummary => ({
  serviceName,
  serviceArn: serviceName,
  status: 'ACTIVE',
  desiredCount: 1,
  runningCount,
  pendingCount: 0,
  taskDefinitionArn: `arn:aws:ecs:eu-west-1:123456789012:task-definition/family-of-${serviceName}:3`,
  capacityProviders: [],
  deployments: [
    {
      id: '1',
      status: 'PRIMARY',
      taskDefinitionArn: '',
      desiredCount: 1,
      runningCount,
      pendingCount: 0,
      failedTasks: 0,
      rolloutState,
    },
  ],
});

const SERVICES = [service('web', 'COMPLETED'), service('api', 'IN_PROGRESS'), service('mail', 'FAILED', 0)];

test.each([
  ['', undefined, ['api', 'mail', 'web']],
  ['WE', undefined, ['web']],
  ['family-of-api', undefined, ['api']],
  ['', 'deploying', ['api']],
  ['', 'failed', ['mail']],
  ['', 'short', ['mail']],
  ['web', 'failed', []],
] as const)('services with "%s" that are %s', (search, state, names) => {
  expect(findServices(SERVICES, { search, state }).map(({ serviceName }) => serviceName)).toEqual(names);
});

const task = (id: string, lastStatus: string, desiredStatus: string, startedAt: string): TaskSummary => ({
  taskArn: `arn:aws:ecs:eu-west-1:123456789012:task/prod/${id}`,
  taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop:3',
  group: id === 'c' ? 'family:shop' : 'service:web',
  lastStatus,
  desiredStatus,
  startedAt,
  containers: [],
  failures: [],
});

const TASKS = [
  task('a', 'STOPPED', 'STOPPED', '2026-11-26T09:00:00Z'),
  task('b', 'RUNNING', 'RUNNING', '2026-11-25T09:00:00Z'),
  task('c', 'RUNNING', 'RUNNING', '2026-11-26T08:00:00Z'),
  task('d', 'PENDING', 'RUNNING', '2026-11-20T08:00:00Z'),
  task('e', 'RUNNING', 'STOPPED', '2026-11-24T08:00:00Z'),
];

test.each([
  ['', undefined, ['c', 'b', 'd', 'a', 'e']],
  ['service:web', undefined, ['b', 'd', 'a', 'e']],
  ['shop:3', 'running', ['c', 'b']],
  ['', 'pending', ['d']],
  ['', 'stopped', ['a', 'e']],
] as const)('tasks with "%s" that are %s', (search, state, ids) => {
  expect(findTasks(TASKS, { search, state }).map(({ taskArn }) => taskArn.split('/').at(-1))).toEqual(ids);
});
