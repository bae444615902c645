import { expect, test } from 'vitest';
import { KeyedQueue } from './keyed-queue.ts';

test('jobs of one key run one after the other, also after a failure', async () => {
  const queue = new KeyedQueue();
  const order: string[] = [];
  const job =
    (name: string, fails = false) =>
    async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      if (fails) throw new Error(name);
    };
  const jobs = [queue.run('a', job('one', true)), queue.run('a', job('two')), queue.run('b', job('other'))];
  await Promise.allSettled(jobs);
  expect(order.indexOf('two begins')).toBeGreaterThan(order.indexOf('one ends'));
  expect(order.indexOf('other begins')).toBeLessThan(order.indexOf('one ends'));
  await expect(jobs[0]).rejects.toThrow('one');
});
