import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../place.ts';
import { scanJson } from './scan.ts';

/** Reads a value again from the places of its parts. */
function readAgain(text: string, place: Place): unknown {
  if (place.items) return place.items.map((item) => readAgain(text, item));
  if (!place.members) return JSON.parse(text.slice(place.start, place.end));
  const members = [...place.members].map(([name, member]) => {
    expect(JSON.parse(text.slice(member.key?.start, member.key?.end))).toBe(name);
    return [name, readAgain(text, member)];
  });
  return Object.fromEntries(members);
}

const spacing = fc.constantFrom(undefined, 2, '\t');

test('the places of a document hold its values', () => {
  fc.assert(
    fc.property(fc.jsonValue(), spacing, (value, space) => {
      const text = JSON.stringify(value, undefined, space);
      const { root } = scanJson(text);
      expect(root && readAgain(text, root)).toEqual(JSON.parse(text));
    }),
  );
});

test('a text is JSON here exactly when it is JSON for the engine', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '{', ']', ':', '0', 'e', '\\', ' ', '\n', '//'))
    .map(([json, at, inserted]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + inserted + json.slice(inserted === '' ? place + 1 : place);
    });
  fc.assert(
    fc.property(fc.oneof(broken, fc.string()), (text) => {
      expect('root' in scanJson(text)).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['', 0, 'ends too early'],
  ['{"a": 1', 7, 'ends too early'],
  ['{"a": 1,}', 7, 'has a comma before the end of an object'],
  ['[1,\n]', 2, 'has a comma before the end of a list'],
  ['[1 2]', 3, 'lacks a comma, or the end of a list'],
  ['{"a" 1}', 5, 'lacks a colon after a key'],
  ["{'a': 1}", 1, 'lacks a key in double quotes'],
  ['{"a": nope}', 6, 'has no JSON value here'],
  ['{} {}', 3, 'has something after its end'],
  ['[1, // one\n 2]', 4, 'has a comment, which JSON does not know'],
  ['/* all */ {}', 0, 'has a comment, which JSON does not know'],
  ['["a\nb"]', 1, 'has a string that does not end, or holds what JSON wants escaped'],
])('%j stops being JSON at %i', (text, offset, reason) => {
  expect(scanJson(text)).toEqual({ fault: { offset, reason } });
});

test('a key that is given twice is told where it stands the second time', () => {
  const scan = scanJson('{"a": [{}, {"b": 1, "b": 2, "b": 3}], "a": 0}');
  expect('repeated' in scan && scan.repeated).toEqual([
    { path: ['a', 1, 'b'], offset: 20 },
    { path: ['a', 1, 'b'], offset: 28 },
    { path: ['a'], offset: 38 },
  ]);
});

test('depth is no matter', () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  expect(scanJson(deep)).toHaveProperty('root.end', 400_000);
});
