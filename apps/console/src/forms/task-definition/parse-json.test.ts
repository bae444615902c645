import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

describe('text of the JSON view', () => {
  it.each([
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": tru\n}', 2, 8],
    ['{"a": [1, 2', 1, 12],
    ['x', 1, 1],
    ['{"a": 1} 2', 1, 10],
    ['{"a" 1}', 1, 6],
    ['', 1, 1],
  ])('%j breaks at line %i, column %i', (text, line, column) => {
    expect(parseJson(text)).toMatchObject({ ok: false, line, column });
  });

  it('reads all that JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('is not brought down by depth', () => {
    expect(parseJson('['.repeat(100_000)).ok).toBe(false);
  });
});
