import { expect, test } from 'vitest';
import { createPositionAt } from './position.ts';

test.each([
  ['abc', 0, 1, 1],
  ['abc', 3, 1, 4],
  ['a\nb', 1, 1, 2],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['\n\n\nx', 3, 4, 1],
  ['😀x', 2, 1, 3],
])('in %j the offset %i is line %i, column %i', (text, offset, line, column) => {
  expect(createPositionAt(text)(offset)).toEqual({ line, column });
});
