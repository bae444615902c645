import { expect, test } from 'vitest';
import { shareSame } from './json.ts';

const before = { a: [{ x: 1 }, { y: 2 }], b: { deep: { z: 3 } } };

test('what is the same is the very same object', () => {
  const after = shareSame(before, { a: [{ x: 1 }, { y: 9 }], b: { deep: { z: 3 } } });
  expect(after).toEqual({ a: [{ x: 1 }, { y: 9 }], b: { deep: { z: 3 } } });
  expect(after.a[0]).toBe(before.a[0]);
  expect(after.b).toBe(before.b);
  expect(shareSame(before, structuredClone(before))).toBe(before);
});

test.each([
  ['keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ['a list that lost its end', { a: [1, 2] }, { a: [1] }],
  ['a list in the place of an object', { a: {} }, { a: [] }],
  ['a key that went', { a: 1, b: undefined }, { a: 1 }],
  ['a key of the prototype', JSON.parse('{"a":{}}'), JSON.parse('{"a":{"__proto__":1,"toString":2}}')],
])('%s is given as it is', (_, old, now) => {
  expect(JSON.stringify(shareSame(old, now))).toBe(JSON.stringify(now));
});
