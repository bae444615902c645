/** A call that was answered, or was not. It has no values. */
export interface JournalEntry {
  at: string;
  requestId: string;
  service: string;
  operation: string;
  accountId: string;
  region: string;
  caller: string;
  /** Absent where the connection was cut instead of an answer. */
  status?: number;
  /** The code of an error. */
  error?: string;
  milliseconds: number;
}

const KEPT = 10_000;

/** The latest calls, for those who want to know what a client has done. */
export class Journal {
  #entries: JournalEntry[] = [];

  add(entry: JournalEntry): void {
    this.#entries.push(entry);
    // Not at each call: to cut a long list costs.
    if (this.#entries.length >= 2 * KEPT) this.#entries = this.#entries.slice(-KEPT);
  }

  /** The latest calls, the oldest first; of one operation where it is named. */
  list(operation?: string): readonly JournalEntry[] {
    const kept = this.#entries.slice(-KEPT);
    return operation === undefined ? kept : kept.filter((entry) => entry.operation === operation);
  }

  clear(): void {
    this.#entries = [];
  }
}
