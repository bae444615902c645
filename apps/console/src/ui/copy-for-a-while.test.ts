import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyForAWhile } from './copy-for-a-while.ts';

let held = '';
let state: string;
let focused: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  [held, state, focused] = ['', 'granted', true];
  const clipboard = {
    writeText: async (text: string) => {
      held = text;
    },
    readText: async () => held,
  };
  vi.stubGlobal('navigator', { clipboard, permissions: { query: async () => ({ state }) } });
  vi.spyOn(document, 'hasFocus').mockImplementation(() => focused);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a copied secret is gone after a minute', async () => {
  expect(await copyForAWhile('secret')).toBe('cleared-later');
  await vi.advanceTimersByTimeAsync(59_000);
  expect(held).toBe('secret');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(held).toBe('');
});

test('what was copied after it stays', async () => {
  await copyForAWhile('secret');
  held = 'something else';
  await vi.advanceTimersByTimeAsync(60_000);
  expect(held).toBe('something else');
});

test('while the page is not looked at it waits', async () => {
  await copyForAWhile('secret');
  focused = false;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(held).toBe('secret');
  focused = true;
  window.dispatchEvent(new Event('focus'));
  await vi.advanceTimersByTimeAsync(0);
  expect(held).toBe('');
});

test('where the clipboard cannot be read, that is said', async () => {
  state = 'denied';
  expect(await copyForAWhile('secret')).toBe('stays');
});
