import type { ECSClient } from '@aws-sdk/client-ecs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClusterReads } from './cluster-reads.ts';
import type { ClusterNews } from './cluster-state.ts';
import { ClusterWatches, TooManyWatchersError, type WatchPace } from './cluster-watches.ts';

/** Watches of a cluster whose calls are answered by their names; answers serve nobody else. */
function watchesOf(answer: (command: string) => unknown, pace: Partial<WatchPace> = {}) {
  const ecs = {
    send: async (command: { constructor: { name: string } }) => answer(command.constructor.name),
  } as unknown as ECSClient;
  return new ClusterWatches(new ClusterReads({ ecs }, { lifetime: -1 }), {
    interval: 1000,
    longest: 4000,
    ...pace,
  });
}

/** A watcher that keeps what it is told. */
function watcher() {
  const told = { news: [] as ClusterNews[], troubles: [] as unknown[], ends: 0 };
  return {
    told,
    onNews: (news: ClusterNews) => void told.news.push(news),
    onTrouble: (error: unknown) => void told.troubles.push(error),
    onEnd: () => {
      told.ends += 1;
    },
  };
}

const clusterOf = (runningTasksCount: number) => ({
  clusters: [{ clusterArn: 'arn:prod', clusterName: 'prod', status: 'ACTIVE', runningTasksCount }],
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('each is told all at first and then what changed, also who comes later', async () => {
  let running = 1;
  const watches = watchesOf(() => clusterOf(running));
  const counts = ({ told }: ReturnType<typeof watcher>) =>
    told.news.map(({ cluster }) => cluster?.runningTasksCount);
  const [early, late] = [watcher(), watcher()];
  const leave = watches.watch('prod', {}, early);
  await vi.advanceTimersByTimeAsync(1500);
  expect(counts(early)).toEqual([1, undefined]);
  watches.watch('prod', {}, late);
  await vi.advanceTimersByTimeAsync(0);
  expect(counts(late)).toEqual([1]);
  running = 2;
  await vi.advanceTimersByTimeAsync(1000);
  expect(counts(early)).toEqual([1, undefined, undefined, 2]);
  expect(counts(late)).toEqual([1, 2]);
  leave();
  watches.close();
  expect([early.told.ends, late.told.ends]).toEqual([0, 1]);
});

test('a part that ECS refuses is told each time, readings go on more slowly, and the rest is told', async () => {
  const begun: number[] = [];
  const watches = watchesOf((command) => {
    if (command === 'ListServicesCommand') throw new Error('refused');
    begun.push(Date.now());
    return clusterOf(1);
  });
  const one = watcher();
  watches.watch('prod', { services: true }, one);
  await vi.advanceTimersByTimeAsync(20_000);
  watches.close();
  expect(one.told.news[0]).toMatchObject({ cluster: { clusterName: 'prod' } });
  // Not an empty list: it is not known what there is.
  expect(one.told.news[0]?.services).toBeUndefined();
  expect(one.told.troubles).toHaveLength(one.told.news.length);
  expect(begun.slice(1, 5).map((at, index) => at - (begun[index] ?? 0))).toEqual([2000, 4000, 4000, 4000]);
});

test('nothing is read once nobody looks, and no more may look than are served', async () => {
  let calls = 0;
  const watches = watchesOf(
    () => {
      calls += 1;
      return clusterOf(1);
    },
    { watchers: 1 },
  );
  const leave = watches.watch('prod', {}, watcher());
  expect(() => watches.watch('test', {}, watcher())).toThrow(TooManyWatchersError);
  await vi.advanceTimersByTimeAsync(1500);
  expect(calls).toBe(2);
  leave();
  leave();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toBe(2);
  watches.watch('test', {}, watcher());
  watches.close();
});
