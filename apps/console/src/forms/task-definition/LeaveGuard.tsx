import { useBlocker } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';

const load = () => import('./LeaveModal.tsx');
const LeaveModal = lazy(load);

interface Props {
  /** Whether there is anything to lose. */
  isChanged: () => boolean;
  askedToCancel: boolean;
  onStay: () => void;
  onCancel: () => void;
}

/** Asks before Cancel, a change of route or a closed tab leaves changes behind. */
export function LeaveGuard({ isChanged, askedToCancel, onStay, onCancel }: Props) {
  // Fetched once the page is there: the question must come also when the server no longer answers.
  useEffect(() => void load(), []);
  const blocker = useBlocker({
    shouldBlockFn: isChanged,
    enableBeforeUnload: isChanged,
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
