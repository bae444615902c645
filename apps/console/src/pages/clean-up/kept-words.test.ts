import { expect, test } from 'vitest';
import { keptWords } from './kept-words.ts';

test('what stays is told with its reasons', () => {
  expect(keptWords({ 'in-use': 2, newest: 5, 'too-young': 0, 'no-plaintext': 1 })).toBe(
    '8 stay: 2 in use, 5 among the newest, 1 without a plaintext secret.',
  );
  expect(keptWords({ 'in-use': 0, newest: 1, 'too-young': 0, 'no-plaintext': 0 })).toBe(
    '1 stays: 1 among the newest.',
  );
  expect(keptWords({ 'in-use': 0, newest: 0, 'too-young': 0, 'no-plaintext': 0 })).toBe('None stays.');
});
