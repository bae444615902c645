import { useCallback, useEffect, useRef } from 'react';
import { clearDraft, type Draft, saveDraft } from './draft.ts';

const PAUSE_MS = 400;

/** Keeps the latest draft in a pause after a change, and at once when the page goes away. */
export function useDraft(key: string) {
  const pending = useRef<Draft>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (pending.current !== undefined) saveDraft(key, pending.current);
    pending.current = undefined;
  }, [key]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const keep = useCallback(
    (draft: Draft) => {
      pending.current = draft;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
    [flush],
  );
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = undefined;
    clearDraft(key);
  }, [key]);
  return { keep, forget };
}
