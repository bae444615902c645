import { type RefObject, useState } from 'react';

/**
 * Sends what a form holds, once at a time: past TanStack Query, whose mutations would keep a secret that was sent. Where
 * something is wrong, the first field that says so gets the focus.
 *
 * @param form What holds the fields.
 */
export function useSend(form: RefObject<HTMLElement | null>) {
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (isValid: boolean, send: () => Promise<void>) => {
    setTried(true);
    if (pending) return;
    if (!isValid) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setPending(true);
    setError(undefined);
    try {
      await send();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setPending(false);
    }
  };
  return { tried, pending, error, submit };
}
