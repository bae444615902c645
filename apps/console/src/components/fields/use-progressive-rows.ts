import { startTransition, use, useCallback, useEffect, useState } from 'react';
import { FieldIssuesContext } from './field-issues.ts';

const FIRST = 15;
const MORE = 8;
const AROUND = 2;

/** While someone types, the rows that are to come wait for a pause. */
const PAUSE_MS = 1000;

/**
 * Tells which rows of a long list to render: the first ones and the last ones at once, the others little by little,
 * so that opening a list of hundreds does not hold up the page. A row that is to get the focus comes at once, too.
 * Once rendered, rows stay.
 */
export function useProgressiveRows(name: string, total: number): (index: number) => boolean {
  const issues = use(FieldIssuesContext);
  const [count, setCount] = useState(FIRST);
  const [wanted, setWanted] = useState<number>();
  useEffect(() => {
    if (count >= total) return;
    let timer: ReturnType<typeof setTimeout>;
    const fillIn = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => startTransition(() => setCount((before) => before + MORE)), milliseconds);
    };
    const wait = () => fillIn(PAUSE_MS);
    fillIn(0);
    window.addEventListener('keydown', wait, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', wait, true);
    };
  }, [count, total]);
  useEffect(
    () =>
      issues.onReveal((field) => {
        if (field.startsWith(`${name}.`)) setWanted(Number.parseInt(field.slice(name.length + 1), 10));
      }),
    [issues, name],
  );
  return useCallback(
    (index) =>
      index < count ||
      index >= total - AROUND ||
      (wanted !== undefined && Math.abs(index - wanted) <= AROUND),
    [count, total, wanted],
  );
}

/** Runs of rows that are rendered, with the number of rows left out before each. */
export function gapsOf(total: number, isShown: (index: number) => boolean): Map<number, number> {
  const gaps = new Map<number, number>();
  let left = 0;
  for (let index = 0; index < total; index += 1) {
    if (!isShown(index)) left += 1;
    else if (left > 0) {
      gaps.set(index, left);
      left = 0;
    }
  }
  return gaps;
}
