import { expect, test } from 'vitest';
import { checkLabels, labelChanges, labelsIn } from './check-labels.ts';

test('reads labels with commas or spaces between them', () => {
  expect(labelsIn(' a, b  c,a ')).toEqual(['a', 'b', 'c']);
  expect(labelsIn('  ')).toEqual([]);
});

test.each(['stable', 'v1.2_x-y', 'x'.repeat(100)])('takes %s', (label) => {
  expect(checkLabels([label])).toBeUndefined();
});

test.each(['1st', 'AWS-x', 'ssm', 'a/b', 'x'.repeat(101)])('refuses %s', (label) => {
  expect(checkLabels([label])).toContain('no label');
});

test('takes ten of a version', () => {
  const labels = Array.from({ length: 11 }, (_, n) => `l${n}`);
  expect(checkLabels(labels.slice(1))).toBeUndefined();
  expect(checkLabels(labels)).toContain('11');
});

test('tells what is added and what goes', () => {
  expect(labelChanges(['a', 'b'], ['b', 'c'])).toEqual({ add: ['c'], remove: ['a'] });
});
