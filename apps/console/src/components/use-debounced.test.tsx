import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useDebounced } from './use-debounced.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('keys that follow each other within the pause give one value, the last', () => {
  const root = createRoot(document.createElement('div'));
  const seen = new Set<string>();
  function Typed({ text }: { text: string }) {
    seen.add(useDebounced(text, 250));
    return null;
  }
  for (const text of ['', 't', 'te', 'tea', 'team']) {
    act(() => root.render(<Typed text={text} />));
    act(() => vi.advanceTimersByTime(249));
  }
  expect([...seen]).toEqual(['']);
  act(() => vi.advanceTimersByTime(1));
  expect([...seen]).toEqual(['', 'team']);
  act(() => root.unmount());
});
