import { expect, test } from 'vitest';
import { chooseRevisions } from './choose-revisions.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const revision = (number: number, registeredAt: string) => ({
  taskDefinitionArn: `arn:aws:ecs:us-east-1:123456789012:task-definition/web:${number}`,
  family: 'web',
  revision: number,
  status: 'ACTIVE' as const,
  registeredAt,
  plaintext: [],
});
const OLD = revision(1, '2026-02-01T12:00:00Z');
const OF_A_FAST_CLOCK = revision(2, '2026-03-01T12:00:05Z');

const numbersOf = (olderThanDays?: number) =>
  chooseRevisions(
    [OLD, OF_A_FAST_CLOCK],
    new Map(),
    { keepLast: 0, ...(olderThanDays !== undefined && { olderThanDays }) },
    NOW,
  ).candidates.map((one) => one.revision);

test('an age leaves out what is younger', () => expect(numbersOf(7)).toEqual([1]));

test('without an age nothing is too young, not even by a clock that goes fast', () =>
  expect(numbersOf()).toEqual([2, 1]));
