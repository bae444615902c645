import { closeSync, fdatasync, openSync } from 'node:fs';

/** Brings a database's journal to the disk. */
export interface JournalSync {
  /** Waits until the journal is on the disk as it was at a revision of the database. */
  upTo(revision: number): Promise<void>;
  close(): void;
}

/**
 * Gives what brings a journal to the disk: one call of the system for all who wait, as it takes longer than most
 * operations.
 *
 * @param path The journal, which SQLite has made by the time that something was written.
 */
export function createJournalSync(path: string): JournalSync {
  let file: number | undefined;
  let done = 0;
  let latest = 0;
  let running: Promise<void> | undefined;
  let isClosed = false;

  const sync = () =>
    new Promise<void>((resolve, reject) => {
      const target = latest;
      file ??= openSync(path, 'r+');
      fdatasync(file, (error) => {
        running = undefined;
        if (error && !isClosed) {
          reject(error);
          return;
        }
        done = target;
        resolve();
      });
    });

  return {
    upTo: async (revision) => {
      latest = Math.max(latest, revision);
      while (done < revision && !isClosed) {
        running ??= sync();
        await running;
      }
    },
    close: () => {
      isClosed = true;
      if (file !== undefined) closeSync(file);
    },
  };
}
