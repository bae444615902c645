import { isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { contract } from './contract.ts';

test('every endpoint says which permission it needs', () => {
  const endpoints = Object.values(contract).flatMap((group) => Object.entries(group));
  for (const [name, procedure] of endpoints) {
    expect(isContractProcedure(procedure), name).toBe(true);
    expect(procedure['~orpc'].meta.permission?.action, name).toBeTruthy();
  }
});

/** What a reply may hold under `value`: a tag's. */
const TAGS = /"tags":\{.*?"required":\["key","value"\]/g;

test.each(['parameters', 'secrets'] as const)(
  'no reply of %s but that of reveal has a place for a value',
  (group) => {
    for (const [name, procedure] of Object.entries(contract[group])) {
      const schema = JSON.stringify(procedure['~orpc'].outputSchema?.toJSONSchema());
      expect(schema.replaceAll(TAGS, '').includes('"value"'), name).toBe(name === 'reveal');
    }
  },
);
