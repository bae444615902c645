import type { Rollout, RolloutStep } from '@purser/contract';
import type { ProgressLines } from '../jobs/progress-lines.ts';

/** Tells how a rollout goes: a line for each change of a service, and how many are done. */
export class RolloutProgress {
  readonly #told = new Map<string, string>();

  /** Tells what is new since the last time. */
  show({ steps, counts }: Rollout, lines: ProgressLines): void {
    for (const step of steps) {
      const name = `${step.cluster}/${step.service}`;
      if (step.state === 'waiting' || this.#told.get(name) === step.state) continue;
      this.#told.set(name, step.state);
      lines.line(`${name}: ${textOf(step)}`);
    }
    const running = steps.find(({ state }) => state === 'running');
    const tasks = running && `, ${running.runningCount ?? 0} of ${running.desiredCount ?? 0} tasks run`;
    lines.status(`${counts.succeeded} of ${steps.length} services done${tasks ?? ''}`);
  }
}

function textOf({ state, message, failures = [] }: RolloutStep): string {
  const causes = failures.map(({ cause, remedy }) => `${cause} ${remedy}`);
  return [state, ...(message === undefined ? [] : [message]), ...causes].join('. ').replaceAll('..', '.');
}
