import { expect, test } from 'vitest';
import {
  readAuditSearch,
  readFamiliesSearch,
  readFieldSearch,
  readLaunchFailuresSearch,
  readParametersSearch,
  readPositive,
  readRevisionsSearch,
  readWhereUsedSearch,
} from './search.ts';

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
  expect(readFieldSearch({ field: 'family', other: 1 })).toEqual({ field: 'family' });
  expect(readLaunchFailuresSearch({ cluster: 'a', family: 'b', task: 'c', other: 1 })).toEqual({
    cluster: 'a',
    family: 'b',
    task: 'c',
  });
  expect(readWhereUsedSearch({ view: 'uses', kind: 'parameter', subject: '/a' })).toEqual({ subject: '/a' });
  expect(readWhereUsedSearch({ view: 'dangling', kind: 'secret' })).toEqual({
    view: 'dangling',
    kind: 'secret',
  });
  expect(readAuditSearch({ subject: '/a' })).toEqual({ subject: '/a' });
});
