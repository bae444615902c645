import { expect, test } from 'vitest';
import { paced } from './paced.ts';
import { RateBudget } from './rate-budget.ts';

test('no more jobs are under way at once, and none begins early', async () => {
  const waits: number[] = [];
  let underWay = 0;
  let most = 0;
  const done: number[] = [];
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  await paced(
    [1, 2, 3, 4, 5, 6],
    { atOnce: 2, budget: new RateBudget(10, { burst: 1, wait }) },
    async (item) => {
      most = Math.max(most, ++underWay);
      await new Promise(setImmediate);
      underWay -= 1;
      done.push(item);
    },
  );
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(most).toBe(2);
  // Six jobs at ten a second: the last one begins half a second after the first.
  expect(Math.max(...waits)).toBeGreaterThan(400);
});

test('a burst begins without waiting', async () => {
  const waits: number[] = [];
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  const budget = new RateBudget(1, { burst: 4, wait });
  await paced([1, 2, 3, 4, 5], { atOnce: 1, budget }, () => Promise.resolve());
  expect(waits).toHaveLength(1);
});

test('a failure ends it', async () => {
  const begun: number[] = [];
  const work = async (item: number) => {
    begun.push(item);
    if (item === 2) throw new Error('no');
  };
  await expect(paced([1, 2, 3, 4], { atOnce: 1, budget: new RateBudget(1000) }, work)).rejects.toThrow('no');
  expect(begun).toEqual([1, 2]);
});
