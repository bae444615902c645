import type { HeldReference, ServiceSecrets } from '@purser/contract';
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

const say = (more: Partial<HeldReference>) =>
  sentenceOf({ service: 'shop-web', reference: reference(more) }, NOW);

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
    rowsOfBoard(services, search, NOW).map((row) => `${row.service} ${row.reference.name}`);
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
