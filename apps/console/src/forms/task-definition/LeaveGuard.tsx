import { useBlocker } from '@tanstack/react-router';
import { lazy, type RefObject, Suspense, useEffect } from 'react';

const load = () => import('./LeaveModal.tsx');
const LeaveModal = lazy(load);

interface Props {
  /** Whether there is anything to lose. */
  changed: RefObject<boolean>;
  askedToCancel: boolean;
  onStay: () => void;
  onCancel: () => void;
}

/** Asks before Cancel, a change of route or a closed tab leaves changes behind. */
export function LeaveGuard({ changed, askedToCancel, onStay, onCancel }: Props) {
  // Fetched once the page is there: the question must come also when the server no longer answers.
  useEffect(() => void load(), []);
  const blocker = useBlocker({
    shouldBlockFn: () => changed.current,
    enableBeforeUnload: () => changed.current,
    withResolver: true,
  });
  return (
    <Suspense>
      {blocker.status === 'blocked' && (
        <LeaveModal
          text="This task definition has not been created. Your changes stay as a draft in this browser."
          onStay={blocker.reset}
          onLeave={blocker.proceed}
        />
      )}
      {askedToCancel && (
        <LeaveModal
          text="This task definition has not been created. Your changes will be discarded."
          onStay={onStay}
          onLeave={onCancel}
        />
      )}
    </Suspense>
  );
}
