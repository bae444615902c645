import type { CleanedRevision, Cleanup } from '@purser/contract';
import type { ProgressLines } from '../jobs/progress-lines.ts';

/** Tells how a clean-up goes: a line for each revision once its outcome is known, and how many are done. */
export class CleanupProgress {
  readonly #told = new Set<string>();

  /** Tells what is new since the last time. */
  show({ revisions, done, total, deletes, secondsLeft }: Cleanup, lines: ProgressLines): void {
    for (const one of revisions) {
      const isUnderWay = one.state === 'waiting' || (deletes && one.state === 'deregistered');
      if (isUnderWay || this.#told.has(one.taskDefinition)) continue;
      this.#told.add(one.taskDefinition);
      lines.line(textOf(one));
    }
    const left = secondsLeft === undefined ? '' : `, about ${secondsLeft} s left`;
    lines.status(`${done} of ${total} revisions done${left}`);
  }
}

const WORDS: Record<CleanedRevision['state'], string> = {
  waiting: 'waits',
  deregistered: 'deregistered',
  'delete-in-progress': 'DELETE_IN_PROGRESS',
  deleted: 'deleted',
  kept: 'kept',
  failed: 'failed',
};

const textOf = ({ taskDefinition, state, message }: CleanedRevision) =>
  `${taskDefinition}: ${WORDS[state]}${message === undefined ? '' : `. ${message}`}`;
