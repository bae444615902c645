import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { RolloutStep, RolloutSummary } from '@purser/contract';

type State = RolloutSummary['state'] | RolloutStep['state'];

const LOOKS: Record<State, { type: StatusIndicatorProps.Type; text: string }> = {
  queued: { type: 'pending', text: 'Queued' },
  waiting: { type: 'pending', text: 'Waiting' },
  running: { type: 'in-progress', text: 'Under way' },
  'paused-by-failure': { type: 'warning', text: 'Paused by a failure' },
  cancelled: { type: 'stopped', text: 'Cancelled' },
  succeeded: { type: 'success', text: 'Succeeded' },
  failed: { type: 'error', text: 'Failed' },
};

/** How a job is, which is a rollout or a clean-up, or one of its steps. */
export function JobState({ state }: { state: State }) {
  const { type, text } = LOOKS[state];
  return <StatusIndicator type={type}>{text}</StatusIndicator>;
}
