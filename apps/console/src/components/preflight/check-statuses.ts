import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { CheckStatus } from '@purser/task-definition';

interface StatusKind {
  status: CheckStatus;
  indicator: StatusIndicatorProps.Type;
  title: string;
  meaning: string;
}

/** How each outcome is told, what needs a person first. */
export const CHECK_STATUSES: readonly StatusKind[] = [
  {
    status: 'fail',
    indicator: 'error',
    title: 'Failed',
    meaning: 'Amazon ECS refuses it, or a task does not start.',
  },
  {
    status: 'unknown',
    indicator: 'pending',
    title: 'Could not be checked',
    meaning: 'Nobody knows yet: it may be fine or not.',
  },
  {
    status: 'warn',
    indicator: 'warning',
    title: 'Warnings',
    meaning: 'The task starts, but may surprise you.',
  },
  {
    status: 'pass',
    indicator: 'success',
    title: 'Passed',
    meaning: 'The account was asked, and it is fine.',
  },
];
