import type { ClusterReads } from './cluster-reads.ts';
import { type ClusterNews, ClusterState, type Interest } from './cluster-state.ts';

/** Who is told what is new in a cluster. */
export interface Watcher {
  /** Called after each reading, also where nothing is new: it says that the readings go on. */
  onNews(news: ClusterNews): void;
  /** Called with each cause for which a part could not be read. */
  onTrouble(error: unknown): void;
  /** Called when there will be no more readings. */
  onEnd(): void;
}

interface Listener extends Watcher {
  interest: Interest;
  /** The last reading that it was told of. */
  round: number;
}

/** How clusters are watched; times in milliseconds. */
export interface WatchPace {
  /** From the end of one reading to the beginning of the next. */
  interval: number;
  /** The longest time between two readings while ECS refuses. */
  longest: number;
  /** How many may look at once. */
  watchers: number;
}

const PACE: WatchPace = { interval: 5000, longest: 60_000, watchers: 200 };

/** More people look than are served. */
export class TooManyWatchersError extends Error {}

/**
 * Reads clusters again and again for those who look at them: one round of readings for each cluster, however many
 * look, and none while nobody does.
 */
export class ClusterWatches {
  readonly #reads: ClusterReads;
  readonly #pace: WatchPace;
  readonly #watches = new Map<string, ClusterWatch>();
  #count = 0;

  constructor(reads: ClusterReads, pace: Partial<WatchPace> = {}) {
    this.#reads = reads;
    this.#pace = { ...PACE, ...pace };
  }

  /**
   * Tells a watcher what it is interested in: first all of it, then what changes.
   *
   * @returns what ends it
   * @throws TooManyWatchersError
   */
  watch(cluster: string, interest: Interest, watcher: Watcher): () => void {
    if (this.#count >= this.#pace.watchers) {
      throw new TooManyWatchersError('Too many pages are being kept up to date. Close some of them.');
    }
    this.#count += 1;
    const watch = this.#watches.get(cluster) ?? new ClusterWatch(this.#reads, cluster, this.#pace);
    this.#watches.set(cluster, watch);
    const listener: Listener = { ...watcher, interest, round: 0 };
    watch.add(listener);
    return () => {
      if (!watch.remove(listener)) return;
      this.#count -= 1;
      if (watch.isIdle && this.#watches.get(cluster) === watch) this.#watches.delete(cluster);
    };
  }

  /** Ends all watching. */
  close(): void {
    for (const watch of this.#watches.values()) watch.close();
    this.#watches.clear();
    this.#count = 0;
  }
}

class ClusterWatch {
  readonly #state: ClusterState;
  readonly #pace: WatchPace;
  readonly #listeners = new Set<Listener>();
  #timer: NodeJS.Timeout | undefined;
  #isReading = false;
  #failures = 0;

  constructor(reads: ClusterReads, cluster: string, pace: WatchPace) {
    this.#state = new ClusterState(reads, cluster);
    this.#pace = pace;
  }

  get isIdle(): boolean {
    return this.#listeners.size === 0;
  }

  add(listener: Listener): void {
    this.#listeners.add(listener);
    // Not later: the newcomer knows nothing. Where all was read a moment ago, this asks ECS nothing.
    this.#schedule(0);
  }

  remove(listener: Listener): boolean {
    const wasThere = this.#listeners.delete(listener);
    if (this.isIdle) clearTimeout(this.#timer);
    return wasThere;
  }

  close(): void {
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    clearTimeout(this.#timer);
    for (const listener of listeners) listener.onEnd();
  }

  #schedule(milliseconds: number): void {
    if (this.#isReading || this.isIdle) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), milliseconds);
  }

  async #read(): Promise<void> {
    const asked = [...this.#listeners];
    this.#isReading = true;
    const troubles = await this.#state.read(asked.map(({ interest }) => interest));
    this.#isReading = false;
    this.#failures = troubles.length === 0 ? 0 : this.#failures + 1;
    for (const listener of asked) {
      if (!this.#listeners.has(listener)) continue;
      for (const trouble of troubles) listener.onTrouble(trouble);
      listener.onNews(this.#state.newsSince(listener.round, listener.interest));
      listener.round = this.#state.round;
    }
    const cameMeanwhile = [...this.#listeners].some(({ round }) => round === 0);
    const { interval, longest } = this.#pace;
    this.#schedule(cameMeanwhile ? 0 : Math.min(longest, interval * 2 ** this.#failures));
  }
}
