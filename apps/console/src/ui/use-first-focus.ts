import { type RefObject, useEffect } from 'react';

/**
 * Puts the focus into a dialog's field once it is open. Not by `autoFocus`: the dialog must first see what had the focus,
 * to give it back at the end.
 */
export function useFirstFocus(field: RefObject<{ focus: () => void } | null>): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [field]);
}
