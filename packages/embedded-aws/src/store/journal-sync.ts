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
  let isTold = false;
  const open = () => (file ??= openSync(path, 'r+'));

  /** Nothing was lost yet, and nobody waits: it is told once. */
  const tell = (error: unknown) => {
    if (isTold) return;
    isTold = true;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    console.error(`The embedded account's state is not on the disk: ${reason} for ${path}`);
  };
  const sync = () => {
    // A write that comes while the disk is busy waits for the next time.
    timer = undefined;
    try {
      fdatasync(open(), (error) => {
        if (error && !isClosed) tell(error);
      });
    } catch (error) {
      tell(error);
    }
  };

  return {
    wrote: () => {
      if (timer !== undefined || isClosed) return;
      timer = setTimeout(sync, WAIT_MS);
      timer.unref();
    },
    close: () => {
      isClosed = true;
      try {
        if (timer !== undefined) fdatasyncSync(open());
      } catch (error) {
        tell(error);
      }
      clearTimeout(timer);
      if (file !== undefined) closeSync(file);
    },
  };
}
