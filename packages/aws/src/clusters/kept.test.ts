import { expect, test } from 'vitest';
import { Kept } from './kept.ts';

const row = (name: string, value = 1) => ({ name, value });
const keyOf = ({ name }: { name: string }) => name;

test('only what changed after a reading is new, and what went is told once', () => {
  const kept = new Kept<{ name: string; value: number }>();
  kept.replace([row('a'), row('b'), row('c')], 1, keyOf);
  expect(kept.since(0)).toHaveLength(3);
  expect(kept.goneSince(0)).toEqual([]);
  kept.replace([row('a'), row('b', 2)], 2, keyOf);
  expect(kept.since(1)).toEqual([row('b', 2)]);
  expect(kept.goneSince(1)).toEqual(['c']);
  // Whoever comes now knows of no c.
  expect(kept.since(0)).toEqual([row('a'), row('b', 2)]);
  expect(kept.goneSince(0)).toEqual([]);
  kept.replace([row('a'), row('b', 2)], 3, keyOf);
  expect([kept.since(2), kept.goneSince(2)]).toEqual([[], []]);
});

test('what comes back is new, and things of another kind stay', () => {
  const kept = new Kept<{ name: string; value: number }>();
  kept.replace([row('a'), row('b', 9)], 1, keyOf);
  kept.replace([], 2, keyOf, ({ value }) => value === 1);
  expect(kept.goneSince(1)).toEqual(['a']);
  expect(kept.since(0)).toEqual([row('b', 9)]);
  kept.put([row('a')], 3, keyOf);
  expect(kept.since(2)).toEqual([row('a')]);
});
