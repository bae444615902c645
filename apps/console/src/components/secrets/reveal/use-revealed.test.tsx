import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useRevealed } from './use-revealed.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Renders the hook for a subject, and gives what it gives. */
function render(read: () => Promise<string>) {
  const root = createRoot(document.createElement('div'));
  const result = {} as { current: ReturnType<typeof useRevealed> };
  function Holder({ subject }: { subject: string }) {
    result.current = useRevealed(subject, read);
    return null;
  }
  const rerender = (props: { subject: string }) => act(() => root.render(<Holder {...props} />));
  rerender({ subject: 'a' });
  return { result, rerender };
}
const settle = () => act(() => vi.advanceTimersByTimeAsync(0));

test('a value is shown for a minute, and counts down', async () => {
  const { result } = render(async () => 'secret');
  act(() => result.current.reveal());
  await settle();
  expect(result.current).toMatchObject({ value: 'secret', secondsLeft: 60 });
  await act(() => vi.advanceTimersByTimeAsync(59_000));
  expect(result.current).toMatchObject({ value: 'secret', secondsLeft: 1 });
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(result.current.value).toBeUndefined();
});

test('it goes when the page is put aside, and when another thing is shown', async () => {
  const { result, rerender } = render(async () => 'secret');
  act(() => result.current.reveal());
  await settle();
  act(() => void window.dispatchEvent(new Event('pagehide')));
  expect(result.current.value).toBeUndefined();
  act(() => result.current.reveal());
  await settle();
  expect(result.current.value).toBe('secret');
  rerender({ subject: 'b' });
  expect(result.current.value).toBeUndefined();
});

test('an answer that comes too late is not shown', async () => {
  let answer: (value: string) => void = () => {};
  const { result, rerender } = render(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  act(() => result.current.reveal());
  expect(result.current.pending).toBe(true);
  rerender({ subject: 'b' });
  answer('secret');
  await settle();
  expect(result.current).toMatchObject({ value: undefined, pending: false });
});

test('a refusal is told', async () => {
  const { result } = render(() => Promise.reject(new Error('denied')));
  act(() => result.current.reveal());
  await settle();
  expect(result.current).toMatchObject({ value: undefined, pending: false, error: new Error('denied') });
});
