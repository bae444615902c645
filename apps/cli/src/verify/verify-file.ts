import type { Facts } from '@purser/task-definition';
import type { Io } from '../io.ts';
import { readFileText, shownName } from '../read/read-file.ts';
import { readText } from '../read/read-text.ts';
import { Unreadable } from '../read/unreadable.ts';
import type { FileReport } from './report.ts';
import { verifyText } from './verify-text.ts';

/** Verifies a file; one that cannot be read gives a report that says why. */
export async function verifyFile(file: string, io: Io, facts: Facts): Promise<FileReport> {
  const name = shownName(file);
  try {
    const text = await readFileText(file, io);
    return verifyText(name, await readText(file, text, facts), facts);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const fault = { message: error.message, ...error.position };
    return { file: name, issues: [], notes: [], notChecked: () => [], fault };
  }
}
