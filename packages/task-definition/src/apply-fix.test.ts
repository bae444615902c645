import { expect, test } from 'vitest';
import { applyFix } from './apply-fix.ts';

const definition = { family: 'a', list: [{ x: 1 }, { x: 2 }], 'a/b': { '~': 1 } };

test('a member is added, replaced and removed, and what was given stays as it was', () => {
  const before = structuredClone(definition);
  const patch = [
    { op: 'add', path: '/list/0/y', value: 3 },
    { op: 'replace', path: '/family', value: 'b' },
    { op: 'remove', path: '/list/1' },
    { op: 'remove', path: '/a~1b/~0' },
  ] as const;
  expect(applyFix(definition, { patch })).toEqual({ family: 'b', list: [{ x: 1, y: 3 }], 'a/b': {} });
  expect(definition).toEqual(before);
});

test('an item is moved, and put into a list', () => {
  const patch = [
    { op: 'move', from: '/list/1', path: '/list/0' },
    { op: 'add', path: '/list/-', value: { x: 3 } },
  ] as const;
  expect(applyFix(definition, { patch }).list).toEqual([{ x: 2 }, { x: 1 }, { x: 3 }]);
});

test.each([
  { op: 'remove', path: '/nope' },
  { op: 'replace', path: '/list/2/x', value: 1 },
  { op: 'remove', path: '/list/2' },
  { op: 'add', path: '/family/x', value: 1 },
  { op: 'move', from: '/nope', path: '/family' },
] as const)('$op $path no longer fits', (operation) => {
  expect(() => applyFix(definition, { patch: [operation] })).toThrow(RangeError);
});
