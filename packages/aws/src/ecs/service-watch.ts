import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { RateBudget } from '../rate-budget.ts';
import { readServiceStates, type ServiceState } from './service-states.ts';

/** Milliseconds between two readings: more while nothing changes. */
const SHORTEST = 1000;
const LONGEST = 5000;
const GROWTH = 1.5;

/** Readings of all clusters together; ECS allows 20 a second of these calls, and others need their share. */
const READINGS_A_SECOND = 5;

/** How many readings may fail one after the other before those who wait are told. */
const PATIENCE = 8;

const NEVER = new AbortController().signal;

/** Waits for milliseconds, or rejects with the signal's reason. */
type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

interface Waiting {
  service: string;
  resolve(state: ServiceState | undefined): void;
  reject(reason: unknown): void;
}

interface Cluster {
  waiting: Set<Waiting>;
  pause: number;
  /** What was last read of each service. */
  seen: Map<string, string>;
  failures: number;
  isReading: boolean;
}

/**
 * Looks at services again and again for all who wait for a change of theirs: one reading of a cluster serves all of its
 * services, ten at a call, and readings come more seldom while nothing changes.
 */
export class ServiceWatch {
  readonly #clients: Pick<AwsClients, 'ecs'>;
  readonly #wait: Wait;
  readonly #budget: RateBudget;
  readonly #clusters = new Map<string, Cluster>();

  constructor(clients: Pick<AwsClients, 'ecs'>, wait: Wait) {
    this.#clients = clients;
    this.#wait = wait;
    this.#budget = new RateBudget(READINGS_A_SECOND, { wait: (milliseconds) => wait(milliseconds, NEVER) });
  }

  /**
   * Gives a service as the next reading finds it; undefined where it is not there.
   *
   * @throws the signal's reason, or the SDK's own error when the service can't be read for long
   */
  next(cluster: string, service: string, signal: AbortSignal): Promise<ServiceState | undefined> {
    signal.throwIfAborted();
    const entry = this.#entryOf(cluster);
    if (!entry.seen.has(service)) entry.pause = SHORTEST;
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        service,
        resolve: (state) => {
          signal.removeEventListener('abort', leave);
          resolve(state);
        },
        reject: (reason) => {
          signal.removeEventListener('abort', leave);
          reject(reason);
        },
      };
      const leave = () => {
        entry.waiting.delete(waiting);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      entry.waiting.add(waiting);
      void this.#read(cluster, entry);
    });
  }

  #entryOf(cluster: string): Cluster {
    const entry = this.#clusters.get(cluster) ?? {
      waiting: new Set(),
      pause: SHORTEST,
      seen: new Map(),
      failures: 0,
      isReading: false,
    };
    this.#clusters.set(cluster, entry);
    return entry;
  }

  async #read(cluster: string, entry: Cluster): Promise<void> {
    if (entry.isReading) return;
    entry.isReading = true;
    while (entry.waiting.size > 0) {
      await this.#wait(entry.pause, NEVER);
      await this.#budget.take();
      await this.#serve(cluster, entry);
    }
    entry.isReading = false;
  }

  async #serve(cluster: string, entry: Cluster): Promise<void> {
    const asked = [...entry.waiting];
    if (asked.length === 0) return;
    try {
      const services = asked.map(({ service }) => service);
      const states = await readServiceStates(this.#clients, cluster, services);
      const seen = new Map([...states].map(([service, state]) => [service, JSON.stringify(state)]));
      const isNews = [...seen].some(([service, state]) => entry.seen.get(service) !== state);
      entry.pause = isNews ? SHORTEST : Math.min(entry.pause * GROWTH, LONGEST);
      entry.seen = seen;
      entry.failures = 0;
      for (const waiting of asked) {
        entry.waiting.delete(waiting);
        waiting.resolve(states.get(waiting.service));
      }
    } catch (error) {
      this.#fail(entry, asked, error);
    }
  }

  /** What may pass is waited for; a refusal is told at once. */
  #fail(entry: Cluster, asked: readonly Waiting[], error: unknown): void {
    entry.failures += 1;
    entry.pause = LONGEST;
    let mayPass = entry.failures < PATIENCE;
    try {
      mayPass &&= readAwsFailure(error).kind !== 'refused';
    } catch {
      mayPass = false;
    }
    if (mayPass) return;
    entry.failures = 0;
    for (const waiting of asked) {
      entry.waiting.delete(waiting);
      waiting.reject(error);
    }
  }
}
