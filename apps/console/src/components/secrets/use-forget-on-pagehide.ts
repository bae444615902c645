import { useEffect, useRef } from 'react';

/** Calls back when the page goes away: one that the browser keeps for its Back button must not hold a value. */
export function useForgetOnPagehide(forget: () => void): void {
  const latest = useRef(forget);
  latest.current = forget;
  useEffect(() => {
    const onPagehide = () => latest.current();
    window.addEventListener('pagehide', onPagehide);
    return () => window.removeEventListener('pagehide', onPagehide);
  }, []);
}
