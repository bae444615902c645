import { expect, test } from 'vitest';
import { compareVersions } from './compare-versions.ts';

test.each([
  ['1.4.0', '1.3.0', 1],
  ['1.3.0', '1.4.0', -1],
  ['1.4.0', '1.4.0', 0],
  ['1.10.0', '1.9.0', 1],
  ['1.86.0', '1.100.0', -1],
  ['2.0.0', '1.99.99', 1],
  ['1.4', '1.4.0', 0],
  ['1.4.1', '1.4', 1],
  ['1', '1.0.1', -1],
])('%s against %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});
