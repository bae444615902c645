import type { ServerEvent } from './read-events.ts';

/** A stream of server-sent events that goes on. */
export interface FollowedEvents extends AsyncDisposable {
  /** Waits for the first event that has not been looked at and passes a test; gives its data. */
  next<T>(event: string, test?: (data: T) => boolean): Promise<T>;
  /** Resolves when the server has closed the stream. */
  ended: Promise<void>;
}

/** Listens to an address until it is disposed. */
export async function followEvents(url: string): Promise<FollowedEvents> {
  const abort = new AbortController();
  const response = await fetch(url, { headers: { accept: 'text/event-stream' }, signal: abort.signal });
  if (!response.ok || !response.body) throw new Error(`${response.status}: ${await response.text()}`);
  const events: ServerEvent[] = [];
  let notify = () => {};
  const read = async (body: ReadableStream<Uint8Array>) => {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      rest += decoder.decode(chunk, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
        events.push({ event, data: JSON.parse(data) });
      }
      notify();
    }
  };
  const ended = read(response.body).catch((error: unknown) => {
    if (!abort.signal.aborted) throw error;
  });
  return {
    ended,
    async next<T>(event: string, test: (data: T) => boolean = () => true) {
      for (;;) {
        while (events.length > 0) {
          const { event: name, data } = events.shift() as ServerEvent;
          if (name === event && test(data as T)) return data as T;
        }
        await new Promise<void>((resolve) => (notify = resolve));
      }
    },
    async [Symbol.asyncDispose]() {
      abort.abort();
      await ended;
    },
  };
}
