import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGigabytes, formatVcpu, parseGigabytes, parseVcpu } from './units.ts';

describe('units of a container', () => {
  it('gives every number of CPU units and MiB back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 2_000_000 }), (amount) => {
        expect(parseVcpu(formatVcpu(amount))).toBe(amount);
        expect(parseGigabytes(formatGigabytes(amount))).toBe(amount);
      }),
    );
  });

  it.each([
    [256, '0.25'],
    [0, '0'],
    [10, '10 units'],
  ])('shows %i CPU units as %s', (units, shown) => {
    expect(formatVcpu(units)).toBe(shown);
  });

  it.each([
    ['0.5', 512],
    ['0.3 GB', 307],
    ['51 MiB', 51],
    ['2gb', 2048],
    ['', undefined],
    ['lots', 'lots'],
    ['5 apples', '5 apples'],
  ])('reads a memory of %j', (typed, read) => {
    expect(parseGigabytes(typed)).toBe(read);
  });
});
