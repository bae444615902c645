import type { Check } from '@purser/task-definition';

/** Milliseconds between two judgements: answers come by the hundred, and each would be one. */
const PAUSE = 50;

/** The lines of a preflight as they become known: each is given out once. */
export class Lines {
  readonly all: Check[] = [];
  readonly #given = new Set<string>();
  readonly #onLines: (checks: readonly Check[]) => void;
  #timer: NodeJS.Timeout | undefined;
  #last = 0;
  #judge: () => readonly Check[] = () => [];

  constructor(onLines: (checks: readonly Check[]) => void) {
    this.#onLines = onLines;
  }

  /** Says that a judgement would have something new; it is done soon, and with all that is new until then. */
  changed(judge: () => readonly Check[]): void {
    this.#judge = judge;
    if (this.#timer) return;
    const wait = Math.max(0, this.#last + PAUSE - performance.now());
    this.#timer = setTimeout(() => this.flush(this.#judge), wait);
  }

  /** Gives out at once what a judgement has that was not given before. */
  flush(judge: () => readonly Check[]): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const fresh = judge().filter((check) => {
      const key = JSON.stringify([check.ruleId, check.path, check.status, check.message]);
      if (this.#given.has(key)) return false;
      this.#given.add(key);
      return true;
    });
    this.all.push(...fresh);
    this.#last = performance.now();
    this.#onLines(fresh);
  }

  /** Lets go of a judgement that is still to come. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
