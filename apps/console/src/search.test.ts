import { expect, test } from 'vitest';
import { readFamiliesSearch, readParametersSearch, readPositive, readRevisionsSearch } from './search.ts';

test.each([
  ['3', 3],
  [3, 3],
  [0, undefined],
  [-1, undefined],
  [1.5, undefined],
  ['x', undefined],
  [undefined, undefined],
  [2 ** 60, undefined],
])('reads %j as the number %j', (value, number) => expect(readPositive(value)).toBe(number));

test('keeps what a list understands of its address, and nothing else', () => {
  expect(readFamiliesSearch({ search: 'api', status: 'ALL', other: 1 })).toEqual({
    search: 'api',
    status: 'ALL',
  });
  expect(readFamiliesSearch({ search: '', status: 'ACTIVE' })).toEqual({});
  expect(readFamiliesSearch({ search: { a: 1 } })).toEqual({});
  // A search for digits comes out of the address as a number.
  expect(readFamiliesSearch({ search: 2026 })).toEqual({ search: '2026' });
  expect(readRevisionsSearch({ status: 'INACTIVE' })).toEqual({ status: 'INACTIVE' });
  expect(readRevisionsSearch({ status: 'ALL' })).toEqual({});
  expect(readParametersSearch({ search: '/a' })).toEqual({ search: '/a' });
  expect(readParametersSearch({})).toEqual({});
});
