import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { ServiceDeployment, ServiceSummary, TaskSummary } from '@purser/contract';

/** A word of AWS's, such as IN_PROGRESS, as a person reads it. */
export function inWords(word: string): string {
  const words = word.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const STATES: Readonly<Record<string, StatusIndicatorProps.Type>> = {
  ACTIVE: 'success',
  DRAINING: 'pending',
  INACTIVE: 'stopped',
  PROVISIONING: 'in-progress',
  DEPROVISIONING: 'in-progress',
  FAILED: 'error',
  IN_PROGRESS: 'in-progress',
  COMPLETED: 'success',
  PENDING: 'pending',
  ACTIVATING: 'in-progress',
  RUNNING: 'success',
  DEACTIVATING: 'in-progress',
  STOPPING: 'in-progress',
  STOPPED: 'stopped',
};

/** The state of a cluster or a service, or the status of a task or a container. */
export function RunState({ state }: { state: string }) {
  return <StatusIndicator type={STATES[state] ?? 'info'}>{inWords(state) || '-'}</StatusIndicator>;
}

/** How far a deployment is; only rolling updates of ECS tell it. */
export function RolloutState({
  deployment,
}: {
  deployment: Pick<ServiceDeployment, 'rolloutState'> | undefined;
}) {
  if (deployment?.rolloutState === undefined) return '-';
  return <RunState state={deployment.rolloutState} />;
}

/** What a task does, and whether it is known to be unhealthy. */
export function TaskState({
  task: { lastStatus, healthStatus, stopCode },
}: {
  task: Pick<TaskSummary, 'lastStatus' | 'healthStatus' | 'stopCode'>;
}) {
  if (lastStatus === 'RUNNING' && healthStatus === 'UNHEALTHY')
    return <StatusIndicator type="error">Running, unhealthy</StatusIndicator>;
  if (lastStatus === 'STOPPED' && stopCode === 'TaskFailedToStart')
    return <StatusIndicator type="error">Failed to start</StatusIndicator>;
  return <RunState state={lastStatus} />;
}

/** How many tasks of a service run, of how many. */
export function taskCounts({
  runningCount,
  desiredCount,
  pendingCount,
}: Pick<ServiceSummary, 'runningCount' | 'desiredCount' | 'pendingCount'>): string {
  const pending = pendingCount > 0 ? `, ${pendingCount} pending` : '';
  return `${runningCount} of ${desiredCount} running${pending}`;
}
