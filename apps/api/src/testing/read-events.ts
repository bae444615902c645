/** One server-sent event. */
export interface ServerEvent {
  event: string;
  data: unknown;
}

/** Sends a request, a GET where it has no body, and reads its server-sent events to the end. */
export async function readEvents(url: string, body?: unknown): Promise<ServerEvent[]> {
  const response = await fetch(url, {
    headers: { 'content-type': 'application/json', 'x-purser': '1', accept: 'text/event-stream' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  const events: ServerEvent[] = [];
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    rest += decoder.decode(chunk, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
      events.push({ event, data: JSON.parse(data) });
    }
  }
  return events;
}
