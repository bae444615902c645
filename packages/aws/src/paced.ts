/** Runs jobs a few at a time and no more often than a rate, so that the rest of an account's budget is left to others. */
export interface Pace {
  /** Jobs under way at once. */
  atOnce: number;
  /** Jobs that begin in a second, once the burst is used up. */
  perSecond: number;
  /** Jobs that may begin without waiting; none unless told. */
  burst?: number;
  /** Waits; replaced in tests. */
  wait?: (milliseconds: number) => Promise<void>;
}

const waitFor = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Does `work` for each item at a pace; the first failure ends it, once the jobs under way have ended.
 *
 * @throws what `work` rejected with first
 */
export async function paced<Item>(
  items: readonly Item[],
  { atOnce, perSecond, burst = 0, wait = waitFor }: Pace,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const interval = 1000 / perSecond;
  let next = 0;
  let slot = Date.now() - burst * interval;
  const failures: unknown[] = [];
  const runner = async () => {
    while (next < items.length && failures.length === 0) {
      const item = items[next++] as Item;
      const now = Date.now();
      // As in AWS's own buckets, what was not used is saved up, but no more than a burst.
      slot = Math.max(slot, now - burst * interval);
      const delay = slot - now;
      slot += interval;
      if (delay > 0) await wait(delay);
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
