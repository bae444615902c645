import { expect, test } from 'vitest';
import { SingleFlight } from './single-flight.ts';

/** A read that ends when it is told to. */
function slowRead() {
  const endings: ((value: string) => void)[] = [];
  return { endings, read: () => new Promise<string>((resolve) => endings.push(resolve)) };
}

test('identical reads at once share one call, and a later one is made anew', async () => {
  const flights = new SingleFlight<string>();
  const { endings, read } = slowRead();
  const both = Promise.all([flights.run('a', read), flights.run('a', read)]);
  expect(endings).toHaveLength(1);
  endings[0]?.('first');
  expect(await both).toEqual(['first', 'first']);
  const later = flights.run('a', read);
  endings[1]?.('second');
  expect(await later).toBe('second');
});

test('a read after a write does not join one from before it', async () => {
  const flights = new SingleFlight<string>();
  const { endings, read } = slowRead();
  const before = flights.run('a', read);
  flights.forget();
  const after = flights.run('a', read);
  endings[0]?.('old');
  endings[1]?.('new');
  expect(await Promise.all([before, after])).toEqual(['old', 'new']);
});

test('a failure is shared but not kept', async () => {
  const flights = new SingleFlight<string>();
  await expect(flights.run('a', () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(await flights.run('a', async () => 'fine')).toBe('fine');
});
