/** One server-sent event. */
export interface ServerEvent {
  event: string;
  data: unknown;
}

/**
 * Reads server-sent events out of the pieces of a reply. A piece may end anywhere; what does not end in an empty line
 * is no event.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function* readServerEvents(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) yield readEvent(block);
  }
}

function readEvent(block: string): ServerEvent {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    fields.set(line.slice(0, colon), line.slice(colon + 1).replace(/^ /, ''));
  }
  return { event: fields.get('event') ?? 'message', data: JSON.parse(fields.get('data') ?? 'null') };
}
