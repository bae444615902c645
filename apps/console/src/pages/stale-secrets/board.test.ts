import type { HeldReference, ServiceSecrets, TaskGroupSecrets } from '@purser/contract';
import { expect, test } from 'vitest';
import { rowsOfBoard, sentenceOf, standingOf, whenChanged } from './board.ts';

// A Thursday.
const NOW = new Date(2026, 10, 26, 9, 0).getTime();
const TUESDAY = new Date(2026, 10, 24, 14, 2).toISOString();

const reference = (more: Partial<HeldReference> = {}): HeldReference => ({
  valueFrom: '/shop/prod/db_password',
  kind: 'parameter',
  name: '/shop/prod/db_password',
  uses: [{ container: 'app', name: 'DB_PASSWORD', path: 'containerDefinitions[0].secrets[0].valueFrom' }],
  current: { state: 'known', version: '3', changedAt: TUESDAY },
  tasks: 12,
  oldTasks: 7,
  unsureTasks: 0,
  ...more,
});

const service = (serviceName: string, ...references: HeldReference[]): ServiceSecrets => ({
  serviceName,
  serviceArn: `arn:aws:ecs:eu-west-1:123456789012:service/prod/${serviceName}`,
  clusterArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/prod',
  tags: [],
  taskDefinitionArns: [],
  tasks: 12,
  references,
});

const tasks = (revision: string, more: Partial<TaskGroupSecrets>): TaskGroupSecrets => ({
  clusterArn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/prod',
  group: `family:${revision.split(':')[0]}`,
  taskDefinitionArn: `arn:aws:ecs:eu-west-1:123456789012:task-definition/${revision}`,
  taskArns: ['a', 'b', 'c'].map((id) => `arn:aws:ecs:eu-west-1:123456789012:task/prod/${id}`),
  isInactive: false,
  references: [reference({ tasks: 3, oldTasks: 1, unsureTasks: 1 })],
  ...more,
});

const say = (more: Partial<HeldReference>) =>
  sentenceOf({ name: 'shop-web', reference: reference(more) }, NOW);

test.each<[Partial<HeldReference>, string, string]>([
  [{}, 'stale', '7 of 12 tasks of shop-web started before /shop/prod/db_password changed on Tuesday 14:02'],
  [
    { unsureTasks: 2 },
    'stale',
    '7 of 12 tasks of shop-web started before /shop/prod/db_password changed on Tuesday 14:02; of 2 more it is not known',
  ],
  [
    { tasks: 1, oldTasks: 0, unsureTasks: 1 },
    'unsure',
    '1 of 1 task of shop-web may hold an older value of /shop/prod/db_password, which changed on Tuesday 14:02 while it was on the way',
  ],
  [
    { oldTasks: 0 },
    'current',
    '12 of 12 tasks of shop-web started after /shop/prod/db_password changed on Tuesday 14:02',
  ],
  [
    { oldTasks: 0, current: { state: 'missing' } },
    'missing',
    '/shop/prod/db_password was deleted: a new task of shop-web would not start',
  ],
  [
    { oldTasks: 0, current: { state: 'unknown', because: 'AWS refused.' } },
    'unknown',
    'It is not known whether /shop/prod/db_password has changed: AWS refused.',
  ],
])('a line with %j is %s and says so', (more, standing, sentence) => {
  expect(standingOf(reference(more))).toBe(standing);
  expect(say(more)).toBe(sentence);
});

test('a change of a week ago is told by its date', () => {
  const at = new Date(2026, 10, 3, 14, 2).toISOString();
  expect(whenChanged(at, NOW)).toBe('on Nov 3, 2026, 14:02');
});

test('lines are found by the thing, the service and the age of the change, and most old tasks come first', () => {
  const services = [
    service('shop-web', reference({ oldTasks: 1 }), reference({ valueFrom: 'b', name: 'mail', oldTasks: 5 })),
    service('orders', reference({ oldTasks: 3 })),
  ];
  const names = (search: Parameters<typeof rowsOfBoard>[1]) =>
    rowsOfBoard({ services, taskGroups: [] }, search, NOW).map((row) => `${row.name} ${row.reference.name}`);
  expect(names({})).toEqual([
    'shop-web mail',
    'orders /shop/prod/db_password',
    'shop-web /shop/prod/db_password',
  ]);
  expect(names({ thing: 'DB_' })).toHaveLength(2);
  expect(names({ service: 'ord' })).toEqual(['orders /shop/prod/db_password']);
  expect(names({ age: 'day' })).toHaveLength(3);
  expect(names({ age: 'week' })).toEqual([]);
});

test('tasks that no service started stand among the services, with those that are to be stopped', () => {
  const taskGroups = [
    tasks('nightly:3', { startedBy: 'events-rule/nightly' }),
    tasks('report:1', { group: 'batch', references: [reference({ tasks: 3, oldTasks: 3 })] }),
  ];
  const services = [service('shop-web', reference({ oldTasks: 2 }))];
  const rows = rowsOfBoard({ services, taskGroups }, {}, NOW);
  expect(rows.map(({ name, tags }) => [name, tags !== undefined])).toEqual([
    ['report:1', false],
    ['shop-web', true],
    ['nightly:3', false],
  ]);
  expect(rows.map(({ alone }) => alone)).toEqual([
    expect.objectContaining({ group: 'batch', hasOwnGroup: true, oldTasks: ['a', 'b', 'c'] }),
    undefined,
    expect.objectContaining({ hasOwnGroup: false, startedBy: 'events-rule/nightly', oldTasks: ['a', 'b'] }),
  ]);
  expect(rows[2] && sentenceOf(rows[2], NOW)).toBe(
    '1 of 3 tasks of nightly:3 started before /shop/prod/db_password changed on Tuesday 14:02; of 1 more it is not known',
  );
  expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
  const names = (text: string) =>
    rowsOfBoard({ services, taskGroups }, { service: text }, NOW).map(({ name }) => name);
  expect(names('BATCH')).toEqual(['report:1']);
  expect(names('nightly')).toEqual(['nightly:3']);
  expect(rowsOfBoard({ services: [], taskGroups }, { thing: 'mail' }, NOW)).toEqual([]);
  expect(rowsOfBoard({ services: [], taskGroups }, { age: 'week' }, NOW)).toEqual([]);
});

test('the same revision in two starters is two lines', () => {
  const taskGroups = [tasks('nightly:3', { startedBy: 'a' }), tasks('nightly:3', { startedBy: 'b' })];
  const keys = rowsOfBoard({ services: [], taskGroups }, {}, NOW).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});
