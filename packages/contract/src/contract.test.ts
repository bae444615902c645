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

test('no reply of a parameter has a place for its value', () => {
  const schemas = JSON.stringify(
    Object.values(contract.parameters).map((procedure) => procedure['~orpc'].outputSchema?.toJSONSchema()),
  );
  expect(schemas).toContain('lastModifiedDate');
  expect(schemas.toLowerCase()).not.toContain('"value"');
});
