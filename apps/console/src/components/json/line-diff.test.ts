import { expect, test } from 'vitest';
import { diffLines } from './line-diff.ts';

const shown = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`);

test('what is new is all added', () => {
  expect(shown('', 'a\nb')).toEqual(['+a', '+b']);
});

test('what both have stays, in its order', () => {
  expect(shown('a\nb\nd', 'a\nc\nd\ne')).toEqual([' a', '-b', '+c', ' d', '+e']);
});

test('the same text has no change', () => {
  expect(shown('a\nb', 'a\nb')).toEqual([' a', ' b']);
});
