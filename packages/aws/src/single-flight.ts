/**
 * Lets identical reads that are under way at once share one call to AWS: its read limits count for the whole
 * account, and many people look at the same thing at the same moment.
 */
export class SingleFlight<T> {
  readonly #underWay = new Map<string, Promise<T>>();

  /** Gives what `read` gives, or what an identical read that is already under way will give. */
  run(key: string, read: () => Promise<T>): Promise<T> {
    const shared = this.#underWay.get(key);
    if (shared) return shared;
    const started = read().finally(() => {
      if (this.#underWay.get(key) === started) this.#underWay.delete(key);
    });
    this.#underWay.set(key, started);
    return started;
  }

  /** Makes the next reads start anew: those under way may not know of a write that has just been done. */
  forget(): void {
    this.#underWay.clear();
  }
}
