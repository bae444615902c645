import { expect, it } from 'vitest';
import { jsonServices, queryServices, restServices } from '../../services/services.ts';
import { scenarios } from './scenarios.ts';

it('has a scenario for every service', () => {
  const served = scenarios.map(({ service }) => service.name);
  expect([...jsonServices, ...queryServices, ...restServices].map(({ name }) => name)).toEqual(served);
});

it.each(scenarios)('has every operation of $service.name succeed', ({ service, steps }) => {
  const succeeding = new Set(
    steps
      .filter(({ of, fails }) => of === undefined && fails === undefined)
      .map(({ operation }) => operation),
  );
  expect(Object.keys(service.operations).filter((name) => !succeeding.has(name))).toEqual([]);
});
