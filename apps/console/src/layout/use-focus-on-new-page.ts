import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** A page may still wait for its data when its route is there. */
const FRAMES = 60;

/**
 * Puts the focus on the main heading of a page that was gone to, so that a screen reader tells where the person is and
 * the next Tab goes on from there. The first page keeps the focus where the browser has it.
 */
export function useFocusOnNewPage(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation !== undefined && pathChanged) focusHeading(document.activeElement, FRAMES);
      }),
    [router],
  );
}

function focusHeading(before: Element | null, frames: number): void {
  // Whatever took the focus in the meantime keeps it; what had it before may be gone with its page.
  const now = document.activeElement;
  if (now !== before && now !== document.body) return;
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading !== null) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  } else if (frames > 0) requestAnimationFrame(() => focusHeading(before, frames - 1));
}
