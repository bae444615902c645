import { expect, test, vi } from 'vitest';
import { whenReleased } from './when-released.ts';

const pointer = (event: string) => window.dispatchEvent(new Event(event));

test('what may move the page waits for the click of a pressed pointer', () => {
  vi.useFakeTimers();
  const run = vi.fn();
  whenReleased(run);
  expect(run).toHaveBeenCalledTimes(1);
  pointer('pointerdown');
  whenReleased(run);
  vi.runAllTimers();
  expect(run).toHaveBeenCalledTimes(1);
  pointer('pointerup');
  expect(run).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  expect(run).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test('a control that keeps the release to itself does not keep it from happening', () => {
  vi.useFakeTimers();
  const control = document.body.appendChild(document.createElement('button'));
  control.addEventListener('pointerup', (event) => event.stopPropagation());
  const run = vi.fn();
  pointer('pointerdown');
  whenReleased(run);
  control.dispatchEvent(new Event('pointerup', { bubbles: true }));
  vi.runAllTimers();
  expect(run).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
