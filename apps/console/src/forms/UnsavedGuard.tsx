import { useBlocker } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';

const load = () => import('./task-definition/LeaveModal.tsx');
const LeaveModal = lazy(load);

/** Asks before a change of route or a closed tab throws away what was typed. */
export function UnsavedGuard({ isChanged }: { isChanged: () => boolean }) {
  // Fetched once the page is there: the question must come also when the server no longer answers.
  useEffect(() => void load(), []);
  const blocker = useBlocker({ shouldBlockFn: isChanged, enableBeforeUnload: isChanged, withResolver: true });
  if (blocker.status !== 'blocked') return null;
  return (
    <Suspense>
      <LeaveModal
        text="What you have typed has not been saved and will be lost."
        onStay={blocker.reset}
        onLeave={blocker.proceed}
      />
    </Suspense>
  );
}
