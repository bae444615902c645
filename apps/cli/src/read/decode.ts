import { Unreadable } from './unreadable.ts';

/** The bytes of the largest file that is read. */
export const LARGEST = 16 * 1024 * 1024;

/**
 * Gives the text of a file, without its byte order mark. UTF-16 is read where a mark says so, as Windows
 * PowerShell writes it when the output of `aws ecs describe-task-definition` is sent to a file.
 *
 * Throws {@link Unreadable} for bytes that are no text, and for files far beyond what AWS takes.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > LARGEST) throw new Unreadable('is larger than 16 MiB');
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(`is no ${encoding.toUpperCase().replace(/(LE|BE)$/, '')} text`);
  }
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
