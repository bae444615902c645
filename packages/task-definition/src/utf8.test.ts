import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Length } from './utf8.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['\u007f', 1],
  ['\u0080', 2],
  ['\u07ff', 2],
  ['\u0800', 3],
  ['\uffff', 3],
  ['\ud7ff\ue000', 6],
  ['😀', 4],
  ['a\u00e9€😀', 10],
  ['\ud800', 2],
])('%j', (text, bytes) => {
  expect(utf8Length(text)).toBe(bytes);
});

test('is what an encoder gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});
