import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { focusMainHeading } from './focus-main-heading.ts';

/**
 * Puts the focus on the main heading of a page that was gone to, so that a screen reader tells where the person is and
 * the next Tab goes on from there. The first page keeps the focus where the browser has it.
 */
export function useFocusOnNewPage(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation !== undefined && pathChanged) focusMainHeading(document.activeElement);
      }),
    [router],
  );
}
