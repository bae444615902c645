import type { Rollout, RolloutStep } from '@purser/contract';
import type { Writer } from '../io.ts';
import { printable } from '../printable.ts';

const CLEAR_LINE = '\r\u001B[K';

/** Prints how a rollout goes: on a terminal with a last line that changes, in a pipe a line for each change. */
export class RolloutProgress {
  readonly #out: Writer;
  readonly #told = new Map<string, string>();
  #hasStatus = false;

  constructor(out: Writer) {
    this.#out = out;
  }

  /** Tells what is new since the last time. */
  show({ steps, counts }: Rollout): void {
    for (const step of steps) {
      const name = `${step.cluster}/${step.service}`;
      if (step.state === 'waiting' || this.#told.get(name) === step.state) continue;
      this.#told.set(name, step.state);
      this.#line(`${name}: ${textOf(step)}`);
    }
    if (!this.#out.isTTY) return;
    this.#clear();
    const running = steps.find(({ state }) => state === 'running');
    const tasks = running && `, ${running.runningCount ?? 0} of ${running.desiredCount ?? 0} tasks run`;
    this.#out.write(`${counts.succeeded} of ${steps.length} services done${tasks ?? ''}`);
    this.#hasStatus = true;
  }

  /** Takes the changing line away. */
  end(): void {
    this.#clear();
  }

  #line(text: string): void {
    this.#clear();
    this.#out.write(`${printable(text)}\n`);
  }

  #clear(): void {
    if (!this.#hasStatus) return;
    this.#out.write(CLEAR_LINE);
    this.#hasStatus = false;
  }
}

function textOf({ state, message, failures = [] }: RolloutStep): string {
  const causes = failures.map(({ cause, remedy }) => `${cause} ${remedy}`);
  return [state, ...(message === undefined ? [] : [message]), ...causes].join('. ').replaceAll('..', '.');
}
