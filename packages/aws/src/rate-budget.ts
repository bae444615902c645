/**
 * Lets through so many calls a second and keeps the others waiting: AWS's limits count for the whole account, and
 * tasks that start need their share of them.
 */
export class RateBudget {
  readonly #perSecond: number;
  /** When the next call may begin, in milliseconds of `performance.now()`. */
  #next = 0;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** Resolves when one more call may be made. A second's worth of calls that were not made is kept. */
  async take(): Promise<void> {
    const now = performance.now();
    const step = 1000 / this.#perSecond;
    this.#next = Math.max(this.#next, now - 1000 + step) + step;
    const wait = this.#next - step - now;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
