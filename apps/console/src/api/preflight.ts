import { ORPCError } from '@orpc/client';
import type { PreflightEvent, PreflightTarget } from '@purser/contract';
import { isApiErrorBody } from '@purser/contract/error-body';
import type { TaskDefinition } from '@purser/task-definition';
import { readServerEvents } from './server-events.ts';

/** What a preflight is about. */
export interface PreflightInput {
  taskDefinition: TaskDefinition;
  target: PreflightTarget;
}

/**
 * Asks for a preflight and gives its lines as they become known. The library of the other calls reads replies in one
 * piece, and so is not used here.
 *
 * @throws what `toApiError` reads
 */
export async function streamPreflight(
  input: PreflightInput,
  { signal, onNews }: { signal: AbortSignal; onNews: (news: PreflightEvent) => void },
): Promise<void> {
  const response = await fetch('/api/task-definitions/preflight', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-purser': '1', accept: 'text/event-stream' },
    body: JSON.stringify(input),
    signal,
  });
  if (!response.ok || !response.body) throw failure(response.status, await response.json().catch(() => null));
  let hasEnded = false;
  for await (const { event, data } of readServerEvents(piecesOf(response.body))) {
    if (event === 'checks') onNews(data as PreflightEvent);
    else if (event === 'error') throw failure(502, data);
    else if (event === 'end') hasEnded = true;
  }
  // A stream that was cut looks like one that came to its end.
  if (!hasEnded) throw new TypeError('The stream of the preflight was cut.');
}

function failure(status: number, body: unknown): Error {
  if (!isApiErrorBody(body)) return new ORPCError('INTERNAL', { status });
  return new ORPCError(body.code, { status, message: body.message, data: body });
}

/** Safari gives no iterator of a stream. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
