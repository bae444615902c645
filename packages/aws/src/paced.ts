import type { RateBudget } from './rate-budget.ts';

/** How many jobs are under way at once, and how often one begins. */
export interface Pace {
  atOnce: number;
  budget: RateBudget;
}

/**
 * Does `work` for each item at a pace; the first failure ends it, once the jobs under way have ended.
 *
 * @throws what `work` rejected with first
 */
export async function paced<Item>(
  items: readonly Item[],
  { atOnce, budget }: Pace,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  let next = 0;
  const failures: unknown[] = [];
  const runner = async () => {
    while (next < items.length && failures.length === 0) {
      const item = items[next++] as Item;
      await budget.take();
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, runner));
  if (failures.length > 0) throw failures[0];
}
