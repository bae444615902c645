import type { LiveNews } from '@purser/contract';
import { afterEach, expect, test, vi } from 'vitest';
import { followCluster, type LiveState } from './follow-cluster.ts';

const NEWS: LiveNews = { asOf: '2026-11-26T09:00:00Z' };
const REFUSED = { code: 'AWS_REFUSED', message: 'No.', issues: [], requestId: '1' };

const streamOf = (...events: [event: string, data: unknown][]) =>
  new Response(events.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join(''));

/** Answers one call after the other, ends after the last, and tells what a page would be told. */
async function follow(...answers: (Response | Error)[]) {
  const ending = new AbortController();
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const states: LiveState[] = [];
  const waits: number[] = [];
  const news: LiveNews[] = [];
  await followCluster(
    { cluster: 'a/b', services: 'true' },
    {
      signal: ending.signal,
      onNews: (one) => news.push(one),
      onState: (state) => states.push(state),
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        if (answers.length === 0) ending.abort();
      },
    },
  );
  return { asked, states, waits, news };
}

afterEach(() => vi.unstubAllGlobals());

test('a stream that was cut is opened again, each time a little later, and soon after it has told something', async () => {
  const { asked, states, waits, news } = await follow(
    new TypeError('fetch failed'),
    new TypeError('fetch failed'),
    streamOf(['news', NEWS]),
    streamOf(['news', NEWS], ['end', {}]),
  );
  expect(asked[0]).toBe('/api/clusters/a%2Fb/live?services=true');
  expect(waits).toEqual([1000, 2000, 1000, 1000]);
  expect(news).toHaveLength(2);
  expect(states.map(({ state }) => state)).toEqual([
    'reconnecting',
    'reconnecting',
    'live',
    'reconnecting',
    'live',
    'reconnecting',
  ]);
  // What is shown stays what it was when ECS was last asked.
  expect(states.at(-1)?.asOf).toBe(NEWS.asOf);
});

test('a trouble belongs to the reading that comes after it, and is over with the next', async () => {
  const { states } = await follow(streamOf(['trouble', REFUSED], ['news', NEWS], ['news', NEWS]));
  expect(states.map(({ troubles }) => troubles.length)).toEqual([1, 0, 0]);
});

test('what the server refuses is told in its own words', async () => {
  const { states } = await follow(new Response(JSON.stringify(REFUSED), { status: 400 }));
  expect(states).toEqual([{ state: 'reconnecting', troubles: [REFUSED] }]);
});
