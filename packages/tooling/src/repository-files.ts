import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The repository's files that match a git pattern, those of no commit yet included; paths from its root. */
export function listFiles(...patterns: string[]): string[] {
  const output = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...patterns],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return output.split('\n').filter((path) => path !== '' && existsSync(join(ROOT, path)));
}

/** The text of one of the repository's files. */
export const readText = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Whether the repository has this file or folder. */
export const exists = (path: string) => existsSync(join(ROOT, path));
