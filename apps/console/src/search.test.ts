import { expect, test } from 'vitest';
import {
  readAuditSearch,
  readFamiliesSearch,
  readFieldSearch,
  readGuideSearch,
  readLaunchFailuresSearch,
  readParametersSearch,
  readPositive,
  readRevisionsSearch,
  readSecretsSearch,
  readVersions,
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
});

test('keeps what the lists of parameters and secrets understand', () => {
  const search = { search: '/a', path: '/b', type: 'String', tier: 'Advanced', tagKey: 'team', view: 'tree' };
  expect(readParametersSearch({ ...search, other: 1 })).toEqual(search);
  expect(readParametersSearch({ path: 'b', type: 'Text', tier: 1, view: 'list' })).toEqual({});
  expect(readSecretsSearch({ search: 'a', includeDeleted: true })).toEqual({
    search: 'a',
    includeDeleted: true,
  });
  expect(readSecretsSearch({ includeDeleted: 'yes' })).toEqual({});
  expect(readVersions({ name: '/a', from: '3' })).toEqual({ name: '/a', from: 3, to: 1 });
});

test('keeps what the pages about failures, uses and the trail understand of their address', () => {
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

test('the guided path keeps names, and nothing that is none', () => {
  expect(readGuideSearch({ parameter: '/team/app/token', family: 'shop' })).toEqual({
    parameter: '/team/app/token',
    family: 'shop',
  });
  expect(readGuideSearch({ parameter: 'a secret!', family: 'a b', value: 'x' })).toEqual({});
});
