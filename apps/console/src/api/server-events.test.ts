import { expect, test } from 'vitest';
import { readServerEvents } from './server-events.ts';

async function* pieces(text: string, size: number) {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const EVENTS = 'event: checks\ndata: {"message":"grün: ok"}\n\nevent: end\ndata: {}\n\nevent: cut\nda';

test.each([1, 3, 1000])('events are read whole from pieces of %i bytes', async (size) => {
  const events = [];
  for await (const event of readServerEvents(pieces(EVENTS, size))) events.push(event);
  expect(events).toEqual([
    { event: 'checks', data: { message: 'grün: ok' } },
    { event: 'end', data: {} },
  ]);
});
