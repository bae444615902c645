import { eventsOf, failureOf } from './event-reply.ts';
import type { LiveJob } from './job-state.ts';

/**
 * Follows a job until it stands still.
 *
 * @param address Such as `/api/rollouts/12`.
 * @param event The name of the events that carry it.
 * @throws what `toApiError` reads, also where the stream was cut
 */
export async function followJob<Job extends LiveJob>(
  address: string,
  event: string,
  { signal, onNews }: { signal: AbortSignal; onNews: (job: Job) => void },
): Promise<void> {
  const response = await fetch(address, { headers: { accept: 'text/event-stream' }, signal });
  let hasEnded = false;
  for await (const news of eventsOf(response)) {
    if (news.event === event) onNews(news.data as Job);
    else if (news.event === 'error') throw failureOf(502, news.data);
    else if (news.event === 'end') hasEnded = true;
  }
  if (!hasEnded) throw new TypeError(`The stream of the ${event} was cut.`);
}
