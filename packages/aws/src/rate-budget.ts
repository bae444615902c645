/** What a budget is made from, beside its rate. */
interface BudgetOptions {
  /** Calls that may begin without waiting where none were made for a while; a second's worth unless told. */
  burst?: number;
  /** Waits for milliseconds; replaced in tests. */
  wait?: (milliseconds: number) => Promise<void>;
}

const waitFor = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Lets through so many calls a second and keeps the others waiting: AWS's limits count for the whole account, and
 * tasks that start need their share of them. As in AWS's own buckets, calls that were not made are kept for a burst.
 */
export class RateBudget {
  readonly #step: number;
  readonly #saved: number;
  readonly #wait: (milliseconds: number) => Promise<void>;
  /** When the next call may begin, in milliseconds of `performance.now()`. */
  #next = Number.NEGATIVE_INFINITY;

  constructor(perSecond: number, { burst = perSecond, wait = waitFor }: BudgetOptions = {}) {
    this.#step = 1000 / perSecond;
    this.#saved = (burst - 1) * this.#step;
    this.#wait = wait;
  }

  /** Resolves when one more call may be made. */
  async take(): Promise<void> {
    const now = performance.now();
    const begin = Math.max(this.#next, now - this.#saved);
    this.#next = begin + this.#step;
    if (begin > now) await this.#wait(begin - now);
  }
}
