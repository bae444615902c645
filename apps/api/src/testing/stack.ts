import { RateBudget, type RegistrationTiming } from '@purser/aws';
import type { ApiErrorBody } from '@purser/contract';
import { type EmbeddedAws, startEmbeddedAws } from '@purser/embedded-aws';
import { openStore, type Store } from '@purser/store';
import { type Fault, type FaultProxy, startFaultProxy } from '@purser/test-kit';
import { pino } from 'pino';
import { type AppContext, createContext } from '../context.ts';
import { startServer } from '../server.ts';
import { passingTime } from './passing-time.ts';

/** A reply of the API with its body read. */
interface Reply<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** The API over an embedded account of its own, both on free ports. */
export interface Stack extends AsyncDisposable {
  url: string;
  aws: EmbeddedAws;
  proxy: FaultProxy;
  store: Store;
  /** Every line that the API has logged. */
  logLines: string[];
  /** Resolves when what the API does behind its replies is done. */
  settled(): Promise<void>;
  /** What the handlers share. */
  context: AppContext;
  /** Ends the API as `kill -9` would: what it was about to do is not done, and the account goes on. */
  kill(): Promise<void>;
  get<T = ApiErrorBody>(path: string): Promise<Reply<T>>;
  post<T = ApiErrorBody>(path: string, body: unknown, headers?: Record<string, string>): Promise<Reply<T>>;
}

/** No patience: the embedded account shows what it has done at once. */
const IMPATIENT: RegistrationTiming = { lookUps: [0, 0], retries: [1, 1, 1, 1, 1, 1] };

/** What a stack is put on, where it is not all its own. */
interface StackGround {
  /** An account that is there already; it stays when the stack ends. */
  account?: EmbeddedAws;
  /** The file of the store; in memory unless told. */
  storeFile?: string;
  /** Milliseconds between two writes of clean-ups; the embedded account's unless told. */
  cleanupPauseMs?: number;
}

/**
 * Starts the API with its real SDK clients against the embedded account. Jobs pass their waits by setting the account's
 * clock forward.
 *
 * @param decide what happens to the n-th call of an AWS operation; nothing by default
 */
export async function startStack(
  decide: (operation: string, call: number) => Fault = () => 'none',
  { account, storeFile = ':memory:', cleanupPauseMs }: StackGround = {},
): Promise<Stack> {
  const aws = account ?? (await startEmbeddedAws());
  const proxy = await startFaultProxy(aws.url, decide);
  const logLines: string[] = [];
  const store = await openStore(storeFile);
  const context = createContext({
    aws: { endpoint: proxy.url, region: aws.region, credentials: aws.credentials },
    embedded: true,
    store,
    log: pino({ level: 'trace' }, { write: (line: string) => void logLines.push(line) }),
    registrationTiming: IMPATIENT,
    describingPace: { atOnce: 4, budget: new RateBudget(2000) },
    jobTiming: passingTime(aws),
    clusterPace: { interval: 100, lifetime: 50 },
    ...(cleanupPauseMs !== undefined && { cleanupPauseMs }),
  });
  const server = await startServer(context, { port: 0 });
  await context.jobs.takeUp();

  const read = async <T>(response: Response): Promise<Reply<T>> => ({
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as T,
  });
  return {
    url: server.url,
    aws,
    proxy,
    store,
    logLines,
    settled: () => context.ledger.settled(),
    get: async (path) => read(await fetch(`${server.url}${path}`)),
    post: async (path, body, headers = { 'content-type': 'application/json', 'x-purser': '1' }) =>
      read(
        await fetch(`${server.url}${path}`, {
          method: 'POST',
          headers,
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
    context,
    async kill() {
      await store.close();
      await server.close();
      context.clients.close();
      await proxy[Symbol.asyncDispose]();
    },
    async [Symbol.asyncDispose]() {
      await context.jobs.close();
      await server.close();
      await context.ledger.settled();
      context.clients.close();
      await store.close();
      await proxy[Symbol.asyncDispose]();
      if (account === undefined) await aws.close();
    },
  };
}
