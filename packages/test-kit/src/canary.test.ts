import { expect, test } from 'vitest';
import { createCanary, formsOfCanary } from './canary.ts';

test('a canary is found in each common encoding, and only where it is', () => {
  const canary = createCanary();
  expect(formsOfCanary(`password=${canary}`, canary)).toContain('plain');
  expect(formsOfCanary(Buffer.from(canary).toString('base64'), canary)).toEqual(['base64']);
  expect(formsOfCanary(Buffer.from(canary).toString('hex'), canary)).toEqual(['hex']);
  const escaped = (prefix: string) =>
    [...Buffer.from(canary)].map((byte) => prefix + byte.toString(16).toUpperCase()).join('');
  expect(formsOfCanary(escaped('%'), canary)).toEqual(['URL-encoded']);
  expect(formsOfCanary(escaped('\\u00'), canary)).toEqual(['JSON-escaped']);
  expect(formsOfCanary([...canary].reverse().join(''), canary)).toEqual(['reversed']);
  expect(formsOfCanary(createCanary(), canary)).toEqual([]);
});
