import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFileText } from './read-file.ts';
import { Unreadable } from './unreadable.ts';

const TEXT = '{ "family": "wéb" }';
let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'purser-cli-'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const read = (bytes: Uint8Array) => {
  writeFileSync(join(cwd, 'task.json'), bytes);
  return readFileText('task.json', { cwd, stdin: () => Promise.reject(new Error('not asked for')) });
};

test.each<[string, Uint8Array, string]>([
  ['UTF-8', Buffer.from(TEXT), TEXT],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`), TEXT],
  ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT],
  ['a replacement character that is meant', Buffer.from('"\ufffd"'), '"\ufffd"'],
])('a file in %s is read', async (_encoding, bytes, text) => {
  expect(await read(bytes)).toBe(text);
});

test.each<[string, Uint8Array, string]>([
  ['Latin-1', Buffer.from(TEXT, 'latin1'), 'is no UTF-8 text'],
  ['a file beyond all measure', Buffer.alloc(16 * 1024 * 1024 + 1, 32), 'is larger than 16 MiB'],
])('%s is not', async (_what, bytes, message) => {
  await expect(read(bytes)).rejects.toThrow(new Unreadable(message));
});
