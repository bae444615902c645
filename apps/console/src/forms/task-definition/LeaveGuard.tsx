import { useBlocker } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { LeaveModal } from './LeaveModal.tsx';

/** Asks before a change of route or a closed tab leaves changes behind. */
export function LeaveGuard({ changed }: { changed: RefObject<boolean> }) {
  const blocker = useBlocker({
    shouldBlockFn: () => changed.current,
    enableBeforeUnload: () => changed.current,
    withResolver: true,
  });
  if (blocker.status !== 'blocked') return null;
  return (
    <LeaveModal
      text="This task definition has not been created. Your changes stay as a draft in this browser."
      onStay={blocker.reset}
      onLeave={blocker.proceed}
    />
  );
}
