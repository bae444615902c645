import type { Clock } from './clock.ts';
import type { Database } from './store/database.ts';
import type { Scope } from './store/stores.ts';

/** Work that is due at some time. */
export interface DueWork {
  kind: string;
  scope: Scope;
  payload: unknown;
}

interface TimerRow {
  id: number;
  due_at: number;
  kind: string;
  account_id: string;
  region: string;
  payload: string;
}

/**
 * Work for later that outlives the process: what became due while nothing ran is done at the next start. Should the
 * process die in the midst of it, it is done again.
 */
export class Timers {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #run: (work: DueWork) => void;
  #cancel: (() => void) | undefined;
  #armedFor = Number.POSITIVE_INFINITY;
  #isStopped = true;

  constructor(database: Database, clock: Clock, run: (work: DueWork) => void) {
    this.#database = database;
    this.#clock = clock;
    this.#run = run;
  }

  /** Does what is due, and from now on whatever becomes due. */
  start(): void {
    this.#isStopped = false;
    this.#arm();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
  }

  add(due: Date, { kind, scope, payload }: DueWork): void {
    this.#database.run(
      'INSERT INTO timer (due_at, kind, account_id, region, payload) VALUES (?, ?, ?, ?, ?)',
      due.getTime(),
      kind,
      scope.accountId,
      scope.region,
      JSON.stringify(payload),
    );
    if (!this.#isStopped && due.getTime() < this.#armedFor) this.#arm();
  }

  #arm(): void {
    this.#cancel?.();
    const first = this.#first();
    this.#armedFor = first?.due_at ?? Number.POSITIVE_INFINITY;
    this.#cancel = first && this.#clock.at(new Date(first.due_at), () => this.#runFirst());
  }

  #first(): TimerRow | undefined {
    return this.#database.get<TimerRow>('SELECT * FROM timer ORDER BY due_at, id LIMIT 1');
  }

  #runFirst(): void {
    const first = this.#isStopped ? undefined : this.#first();
    if (!first || first.due_at > this.#clock.now().getTime()) {
      this.#arm();
      return;
    }
    const scope = { accountId: first.account_id, region: first.region };
    try {
      this.#run({ kind: first.kind, scope, payload: JSON.parse(first.payload) });
    } finally {
      this.#database.run('DELETE FROM timer WHERE id = ?', first.id);
      this.#arm();
    }
  }
}
