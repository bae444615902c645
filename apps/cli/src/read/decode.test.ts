import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { Unreadable } from './unreadable.ts';

const TEXT = '{ "family": "wéb" }';
const utf16be = Buffer.from(TEXT, 'utf16le').swap16();

test.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, little end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
])('%s is read', (_encoding, bytes) => {
  expect(decode(bytes)).toBe(TEXT);
});

test.each<[string, Uint8Array, string]>([
  ['Latin-1', Buffer.from(TEXT, 'latin1'), 'is no UTF-8 text'],
  ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x41]), 'is no UTF-16 text'],
  ['a file beyond all measure', Buffer.alloc(16 * 1024 * 1024 + 1, 32), 'is larger than 16 MiB'],
])('%s is not', (_what, bytes, message) => {
  expect(() => decode(bytes)).toThrow(new Unreadable(message));
});
