import type { ApiErrorBody, LiveNews, LiveQuery } from '@purser/contract';
import { isApiErrorBody } from '@purser/contract/error-body';
import { toApiError } from './errors.ts';
import { eventsOf } from './event-reply.ts';

/** How a page is kept up to date. */
export interface LiveState {
  state: 'connecting' | 'live' | 'reconnecting';
  /** When ECS was last asked; ISO 8601. */
  asOf?: string;
  /** Why parts of it are not known. */
  troubles: readonly ApiErrorBody[];
}

interface Follower {
  signal: AbortSignal;
  onNews: (news: LiveNews) => void;
  onState: (state: LiveState) => void;
  /** Waits between two tries, in milliseconds; replaced in tests. */
  wait?: (milliseconds: number) => Promise<void>;
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

const waitFor = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function addressOf({ cluster, ...query }: LiveQuery): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) words.set(name, value);
  return `/api/clusters/${encodeURIComponent(cluster)}/live?${words}`;
}

/** Is told what is new in a cluster until the signal says enough; a stream that was cut is opened again. */
export async function followCluster(
  query: LiveQuery,
  { signal, onNews, onState, wait = waitFor }: Follower,
): Promise<void> {
  let state: LiveState = { state: 'connecting', troubles: [] };
  const tell = (change: Partial<LiveState>) => {
    state = { ...state, ...change };
    if (!signal.aborted) onState(state);
  };
  let pause = FIRST_WAIT;
  while (!signal.aborted) {
    try {
      await listen(addressOf(query), signal, (news, troubles) => {
        pause = FIRST_WAIT;
        onNews(news);
        tell({ state: 'live', asOf: news.asOf, troubles });
      });
      tell({ state: 'reconnecting' });
    } catch (error) {
      const failure = toApiError(error);
      // That the server is away is said by the state; what it refuses is said in its own words.
      tell({ state: 'reconnecting', troubles: failure.code === 'AWS_UNAVAILABLE' ? [] : [failure] });
    }
    if (signal.aborted) return;
    await wait(pause);
    pause = Math.min(LONGEST_WAIT, pause * 2);
  }
}

/** Reads one stream to its end. Troubles come before the news of the same reading. */
async function listen(
  address: string,
  signal: AbortSignal,
  onReading: (news: LiveNews, troubles: ApiErrorBody[]) => void,
): Promise<void> {
  const response = await fetch(address, { headers: { accept: 'text/event-stream' }, signal });
  let troubles: ApiErrorBody[] = [];
  for await (const { event, data } of eventsOf(response)) {
    if (event === 'trouble' && isApiErrorBody(data)) troubles.push(data);
    if (event !== 'news') continue;
    onReading(data as LiveNews, troubles);
    troubles = [];
  }
}
