import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMembers, writeMembers } from './json-members.ts';

test('gives each value as it is written', () => {
  const text =
    ' {"a" : 12345678901234567890, "b":"x, } \\" :y", "c": {"d":[1,{"e":2}]} ,"2":null,"1":1.10}\n';
  expect([...(readMembers(text) ?? [])]).toEqual([
    ['a', '12345678901234567890'],
    ['b', '"x, } \\" :y"'],
    ['c', '{"d":[1,{"e":2}]}'],
    ['2', 'null'],
    ['1', '1.10'],
  ]);
});

test('the last of equal keys counts, and keys are read with their escapes', () => {
  expect([...(readMembers('{"a":1,"\\u0061":2,"__proto__":3}') ?? [])]).toEqual([
    ['a', '2'],
    ['__proto__', '3'],
  ]);
  expect(readMembers('{}')?.size).toBe(0);
});

test.each(['', 'a text', '"a"', '[1]', 'null', '{"a":', '5'])('%j has no members', (text) => {
  expect(readMembers(text)).toBeUndefined();
});

test('what is written again means the same', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.constantFrom(undefined, 2),
      (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const members = readMembers(text);
        expect(JSON.parse(writeMembers(members ?? new Map()))).toEqual(JSON.parse(text));
      },
    ),
  );
});
