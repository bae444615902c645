import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import { decode, LARGEST } from './decode.ts';
import { Unreadable } from './unreadable.ts';

/** How the standard input is called on the command line, and in what is printed. */
const STDIN = '-';
const STDIN_NAME = '<stdin>';

/** Gives the name of a file for people; on Windows too with the slashes that tools agree on. */
export function shownName(file: string): string {
  return file === STDIN ? STDIN_NAME : file.replaceAll('\\', process.platform === 'win32' ? '/' : '\\');
}

/** Gives the text of a file, or of the standard input. Throws {@link Unreadable} with the reason as a sentence. */
export async function readFileText(file: string, io: Pick<Io, 'cwd' | 'stdin'>): Promise<string> {
  if (file === STDIN) return decode(await io.stdin());
  const path = resolve(io.cwd, file);
  try {
    // In turn is faster than at once: the files are small, and the rules take all the time of this thread. Node
    // reads a text several times as fast as bytes, and writes U+FFFD for what is no UTF-8.
    const text = readFileSync(path, 'utf8');
    return text.includes('\ufffd') || text.length > LARGEST ? decode(readFileSync(path)) : withoutMark(text);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reasonOf(error));
  }
}

const withoutMark = (text: string) => (text.startsWith('\ufeff') ? text.slice(1) : text);

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a directory; name the files in it',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
  ENOTDIR: 'does not exist',
  ELOOP: 'is a link that leads nowhere',
  ENAMETOOLONG: 'has a name that is too long',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `cannot be opened${code === '' ? '' : ` (${code})`}`;
}
