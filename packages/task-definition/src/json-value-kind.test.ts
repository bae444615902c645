import { expect, test } from 'vitest';
import { jsonValueKind } from './json-value-kind.ts';

test.each([
  ['"a"', 'string'],
  ['""', 'string'],
  ['null', 'null'],
  ['true', 'boolean'],
  ['false', 'boolean'],
  ['{}', 'object'],
  ['[]', 'array'],
  ['0', 'integer-below-million'],
  ['-0', 'integer-below-million'],
  ['5432', 'integer-below-million'],
  ['1.0', 'integer-below-million'],
  ['999999', 'integer-below-million'],
  ['-999999', 'integer-below-million'],
  ['1000000', 'integer-of-million-or-more'],
  ['-1000000', 'integer-of-million-or-more'],
  ['1e21', 'integer-of-million-or-more'],
  ['0.5', 'fraction'],
  ['0.0001', 'fraction'],
  ['999999.5', 'fraction'],
  ['0.00009', 'fraction-in-exponent-form'],
  ['-0.00009', 'fraction-in-exponent-form'],
  ['1000000.5', 'fraction-in-exponent-form'],
])('%s is %s', (json, kind) => {
  expect(jsonValueKind(JSON.parse(json))).toBe(kind);
});
