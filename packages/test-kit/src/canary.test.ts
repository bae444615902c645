import { expect, test } from 'vitest';
import { createCanary, formsOfCanary } from './canary.ts';

test('a canary is found in each common encoding, and only where it is', () => {
  const canary = createCanary();
  expect(formsOfCanary(`password=${canary}`, canary)).toContain('plain');
  expect(formsOfCanary(Buffer.from(canary).toString('base64'), canary)).toEqual(['base64']);
  expect(formsOfCanary(Buffer.from(canary).toString('hex'), canary)).toEqual(['hex']);
  expect(formsOfCanary(createCanary(), canary)).toEqual([]);
});
