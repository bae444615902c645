import { startTransition, useEffect, useState } from 'react';

const FIRST = 15;
const MORE = 8;

/**
 * Gives how many rows of a long list to render: some at once, the others little by little, so that opening a list
 * of hundreds does not hold up the page. Once rendered, rows stay.
 */
export function useProgressiveCount(total: number): number {
  const [count, setCount] = useState(FIRST);
  useEffect(() => {
    if (count < total) startTransition(() => setCount((before) => before + MORE));
  }, [count, total]);
  return Math.min(count, total);
}
