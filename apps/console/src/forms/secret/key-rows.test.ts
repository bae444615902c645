import { expect, test } from 'vitest';
import { checkKeys, jsonOf, type KeyRow, keyChanges, warnOfKey } from './key-rows.ts';

const row = (id: number, key: string, state: KeyRow['state'], value = ''): KeyRow => ({
  id,
  key,
  state,
  value,
});

test('warns of a key with a colon', () => {
  expect(warnOfKey('a:b')).toBeTruthy();
  expect(warnOfKey('a.b')).toBeUndefined();
});

test('each key is there once; one that goes does not count', () => {
  expect(
    checkKeys([row(1, 'a', 'removed'), row(2, 'a', 'new'), row(3, 'a', 'new'), row(4, '', 'new')]),
  ).toEqual({
    3: 'The key a is there twice.',
    4: 'A key is needed.',
  });
});

test('tells what changes, and nothing of what stays', () => {
  const rows = [
    row(1, 'a', 'kept'),
    row(2, 'b', 'changed', '2'),
    row(3, 'c', 'removed'),
    row(4, 'd', 'new', '4'),
  ];
  expect(keyChanges(rows)).toEqual({
    set: [
      { key: 'b', value: '2' },
      { key: 'd', value: '4' },
    ],
    remove: ['c'],
  });
  expect(keyChanges([row(1, 'a', 'removed'), row(2, 'a', 'new', '1')])).toEqual({
    set: [{ key: 'a', value: '1' }],
    remove: [],
  });
});

test('writes the text of a new secret', () => {
  expect(jsonOf([row(1, 'a', 'new', '1'), row(2, 'b', 'new', '"')])).toBe('{"a":"1","b":"\\""}');
});
