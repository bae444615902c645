import { useCallback, useEffect, useRef, useState } from 'react';

/** How long a value is on the screen, in seconds. */
const SHOWN = 60;

/**
 * Holds one revealed value in the state of one component: it goes after a minute, when the page is left or put aside,
 * and whenever `subject` is another thing. It is read by `read` alone, which must not go through the query cache.
 */
export function useRevealed(subject: string, read: () => Promise<string>) {
  const [value, setValue] = useState<string>();
  const [secondsLeft, setSecondsLeft] = useState(0);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  // An answer that comes after the value was hidden, or for another thing, is not shown.
  const wanted = useRef(0);

  const hide = useCallback(() => {
    wanted.current += 1;
    setValue(undefined);
    setPending(false);
  }, []);

  const reveal = async () => {
    wanted.current += 1;
    const mine = wanted.current;
    setPending(true);
    setError(undefined);
    try {
      const found = await read();
      if (mine !== wanted.current) return;
      setSecondsLeft(SHOWN);
      setValue(found);
    } catch (thrown) {
      if (mine === wanted.current) setError(thrown);
    } finally {
      if (mine === wanted.current) setPending(false);
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject has not been revealed.
  useEffect(() => {
    // A page that the browser keeps for its Back button must not hold the value.
    window.addEventListener('pagehide', hide);
    return () => {
      window.removeEventListener('pagehide', hide);
      hide();
      setError(undefined);
    };
  }, [hide, subject]);

  const shown = value !== undefined;
  useEffect(() => {
    if (!shown) return;
    const until = Date.now() + SHOWN * 1000;
    const timer = setInterval(() => {
      const left = Math.ceil((until - Date.now()) / 1000);
      if (left <= 0) hide();
      else setSecondsLeft(left);
    }, 1000);
    return () => clearInterval(timer);
  }, [shown, hide]);

  return { value, secondsLeft, pending, error, reveal: () => void reveal(), hide };
}
