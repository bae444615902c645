interface Kept {
  until: number;
  answer: Promise<unknown>;
}

/** Milliseconds for which an answer serves others, unless told. */
const LIFETIME = 30_000;
/** With more answers than this, those that are too old are looked for and dropped. */
const MANY = 2000;

/**
 * Lets whoever asks AWS the same within its lifetime, half a minute unless told, share one answer, also while it is under way. A failure is not
 * kept. Keys begin with the Region where that matters; no answer holds the value of a parameter or a secret.
 */
export class SharedReads {
  readonly #now: () => number;
  readonly #lifetime: number;
  #kept = new Map<string, Kept>();

  /**
   * @param now The time in milliseconds.
   * @param lifetime Milliseconds for which an answer serves others.
   */
  constructor(now: () => number = Date.now, lifetime = LIFETIME) {
    this.#now = now;
    this.#lifetime = lifetime;
  }

  /** Gives what `read` gives, or what it gave to another a moment ago. */
  run<T>(key: string, read: () => Promise<T>): Promise<T> {
    return this.#find<T>(key) ?? this.#keep(key, read());
  }

  /**
   * The same for many names of one kind, of which AWS takes several in a call: asks for those that are not known, and
   * gives the answers to come, name by name.
   *
   * @param kind Tells these names from others.
   */
  runMany<T>(
    kind: string,
    names: readonly string[],
    size: number,
    read: (names: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ): Map<string, Promise<T | undefined>> {
    const answers = new Map<string, Promise<T | undefined>>();
    const unknown: string[] = [];
    for (const name of names) {
      const known = this.#find<T | undefined>(`${kind} ${name}`);
      if (known) answers.set(name, known);
      else unknown.push(name);
    }
    for (let start = 0; start < unknown.length; start += size) {
      const some = unknown.slice(start, start + size);
      const batch = read(some);
      for (const name of some) {
        const answer = batch.then((found) => found.get(name));
        answers.set(name, this.#keep(`${kind} ${name}`, answer));
      }
    }
    return answers;
  }

  /** Makes the next reads start anew, for something has been written. */
  forget(): void {
    this.#kept = new Map();
  }

  #find<T>(key: string): Promise<T> | undefined {
    const kept = this.#kept.get(key);
    return kept && kept.until > this.#now() ? (kept.answer as Promise<T>) : undefined;
  }

  #keep<T>(key: string, answer: Promise<T>): Promise<T> {
    const here = this.#kept;
    const kept = { until: this.#now() + this.#lifetime, answer };
    if (here.size >= MANY) this.#dropOld();
    here.set(key, kept);
    answer.catch(() => {
      if (here.get(key) === kept) here.delete(key);
    });
    return answer;
  }

  #dropOld(): void {
    const now = this.#now();
    for (const [key, { until }] of this.#kept) if (until <= now) this.#kept.delete(key);
  }
}
