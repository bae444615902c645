import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/**
 * Gives the content of a file that only its owner may read, and makes it when it is missing.
 * The file appears whole or not at all: a crash half-way must not leave an empty key behind.
 */
export function readOrCreateSecretFile(path: string, create: () => string): string {
  const known = readIfPresent(path);
  if (known !== undefined) return known;
  const content = create();
  const draft = `${path}.${process.pid}.new`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    // A link refuses to replace: when two processes start at once, both use the first one's file.
    linkSync(draft, path);
    return content;
  } catch (error) {
    const other = readIfPresent(path);
    if (other === undefined) throw error;
    return other;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
