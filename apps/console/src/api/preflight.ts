import type { PreflightEvent, PreflightTarget } from '@purser/contract';
import type { TaskDefinition } from '@purser/task-definition';
import { eventsOf, failureOf } from './event-reply.ts';

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
  let hasEnded = false;
  for await (const { event, data } of eventsOf(response)) {
    if (event === 'checks') onNews(data as PreflightEvent);
    else if (event === 'error') throw failureOf(502, data);
    else if (event === 'end') hasEnded = true;
  }
  // A stream that was cut looks like one that came to its end.
  if (!hasEnded) throw new TypeError('The stream of the preflight was cut.');
}
