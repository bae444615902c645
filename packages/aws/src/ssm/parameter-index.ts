import { setTimeout as delay } from 'node:timers/promises';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { describeParameters, listParameters, type Parameter } from './parameters.ts';

/** How far the index is, for the screen to show. */
export interface IndexStatus {
  /** `filling` also while an older reading is still whole and in use. */
  state: 'empty' | 'filling' | 'complete' | 'failed';
  /** How many parameters can be used now. */
  entries: number;
  /** How many the reading that is under way has found. */
  read: number;
  /** ISO 8601: when the reading that is in use began; absent until there is a whole one. */
  readAt?: string;
  /** AWS's code of the failure that ended the last reading. */
  failure?: string;
}

/** How the index is read; times in milliseconds. */
export interface IndexPace {
  /** From the beginning of one call to that of the next. DescribeParameters shares its rate with the whole account. */
  interval: number;
  /** After AWS has limited the rate. */
  patience: number;
}

const DEFAULT_PACE: IndexPace = { interval: 100, patience: 2000 };

/** A reading gives up after so many refusals of the rate in a row. */
const MAX_THROTTLED = 10;

/**
 * What all parameters of the account are, in memory. 100,000 of them take 2,000 calls of DescribeParameters, so they
 * are read in the background at a steady pace, and what has been read can be used at once. A write by Purser is
 * told by {@link ParameterIndex.forget}; others' writes are seen at the next reading.
 */
export class ParameterIndex {
  readonly #clients: Pick<AwsClients, 'ssm'>;
  readonly #pace: IndexPace;
  #entries = new Map<string, Parameter>();
  #next: Map<string, Parameter> | undefined;
  /** Names that were written while a reading was under way: its pages may be older. */
  #written = new Set<string>();
  #reading: Promise<void> | undefined;
  #readAt: string | undefined;
  #failure: string | undefined;

  constructor(clients: Pick<AwsClients, 'ssm'>, pace: Partial<IndexPace> = {}) {
    this.#clients = clients;
    this.#pace = { ...DEFAULT_PACE, ...pace };
  }

  /** Says how far the index is. */
  status(): IndexStatus {
    const state = this.#next ? 'filling' : this.#failure ? 'failed' : this.#readAt ? 'complete' : 'empty';
    return {
      state,
      entries: this.#entries.size,
      read: this.#next?.size ?? this.#entries.size,
      ...(this.#readAt !== undefined && { readAt: this.#readAt }),
      ...(this.#failure !== undefined && { failure: this.#failure }),
    };
  }

  /** Begins the first reading, unless there was one or one is under way. */
  start(): void {
    if (this.#readAt === undefined && this.#failure === undefined) void this.refresh();
  }

  /** Reads all anew, or joins the reading that is under way. Ends without an error: the status has it. */
  refresh(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** All that is known, in no order. */
  entries(): IterableIterator<Parameter> {
    return this.#entries.values();
  }

  /** All names that are known, in no order. */
  names(): IterableIterator<string> {
    return this.#entries.keys();
  }

  /** Drops what is known of parameters that were just written or deleted, and asks for those alone. */
  async forget(names: readonly string[]): Promise<void> {
    for (const name of names) {
      this.#written.add(name);
      this.#entries.delete(name);
      this.#next?.delete(name);
    }
    if (this.#readAt === undefined && this.#next === undefined) return;
    for (const parameter of await describeParameters(this.#clients, names)) this.#keep(parameter);
  }

  /** Forgets everything, also what a reading that is under way will find: the account is another one. */
  reset(): void {
    this.#entries = new Map();
    this.#next = undefined;
    this.#readAt = undefined;
    this.#failure = undefined;
  }

  #keep(parameter: Parameter): void {
    this.#entries.set(parameter.name, parameter);
    this.#next?.set(parameter.name, parameter);
  }

  async #read(): Promise<void> {
    const next = new Map<string, Parameter>();
    const began = new Date().toISOString();
    this.#next = next;
    this.#failure = undefined;
    this.#written.clear();
    // Until there is a whole reading, what has been read is what can be used.
    if (this.#readAt === undefined) this.#entries = next;
    try {
      for await (const page of this.#pages()) {
        if (this.#next !== next) return;
        for (const parameter of page)
          if (!this.#written.has(parameter.name)) next.set(parameter.name, parameter);
      }
      if (this.#next !== next) return;
      this.#entries = next;
      this.#readAt = began;
    } catch (error) {
      if (this.#next === next) this.#failure = codeOf(error);
    } finally {
      if (this.#next === next) this.#next = undefined;
    }
  }

  async *#pages(): AsyncGenerator<Parameter[]> {
    let nextToken: string | undefined;
    let throttled = 0;
    do {
      const startedAt = performance.now();
      try {
        const page = await listParameters(this.#clients, { nextToken });
        yield page.parameters;
        nextToken = page.nextToken;
        throttled = 0;
        const left = this.#pace.interval - (performance.now() - startedAt);
        // A reading must not keep the process alive.
        if (nextToken && left > 0) await delay(left, undefined, { ref: false });
      } catch (error) {
        throttled += 1;
        if (readAwsFailure(error).kind !== 'throttled' || throttled > MAX_THROTTLED) throw error;
        await delay(this.#pace.patience, undefined, { ref: false });
      }
    } while (nextToken !== undefined || throttled > 0);
  }
}

function codeOf(error: unknown): string {
  try {
    return readAwsFailure(error).code;
  } catch {
    return error instanceof Error ? error.name : 'Error';
  }
}
