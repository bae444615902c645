import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';

/** Brings a database's journal to the disk. */
export interface JournalSync {
  /** Says that something was written. */
  wrote(): void;
  /** Brings what is left to the disk. */
  close(): void;
}

/** How long a write stays with the system alone, at most about. */
const WAIT_MS = 100;

/**
 * Gives what brings a journal to the disk: one call of the system for all that was written within a moment, as it takes
 * longer than most operations. Nobody waits for it: what was written outlives the process at once.
 *
 * @param path The journal, which SQLite has made by the time that something was written.
 */
export function createJournalSync(path: string): JournalSync {
  let file: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const open = () => (file ??= openSync(path, 'r+'));

  const sync = () => {
    // A write that comes while the disk is busy waits for the next time.
    timer = undefined;
    fdatasync(open(), (error) => {
      if (error && !isClosed) {
        console.error(`The embedded account's state is not on the disk: ${error.code ?? error.name}`);
      }
    });
  };

  return {
    wrote: () => {
      if (timer !== undefined || isClosed) return;
      timer = setTimeout(sync, WAIT_MS);
      timer.unref();
    },
    close: () => {
      isClosed = true;
      if (timer !== undefined) fdatasyncSync(open());
      clearTimeout(timer);
      if (file !== undefined) closeSync(file);
    },
  };
}
