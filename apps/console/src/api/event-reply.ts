import { ORPCError } from '@orpc/client';
import { isApiErrorBody } from '@purser/contract/error-body';
import { readServerEvents, type ServerEvent } from './server-events.ts';

/**
 * Gives the server-sent events of a reply as they come.
 *
 * @throws what `toApiError` reads, where the reply is a refusal
 */
export async function* eventsOf(response: Response): AsyncGenerator<ServerEvent> {
  if (!response.ok || !response.body)
    throw failureOf(response.status, await response.json().catch(() => null));
  yield* readServerEvents(piecesOf(response.body));
}

/** A refusal as the library of the other calls would throw it. */
export function failureOf(status: number, body: unknown): Error {
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
