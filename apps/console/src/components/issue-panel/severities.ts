import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Severity } from '@purser/task-definition';

interface SeverityKind {
  severity: Severity;
  status: StatusIndicatorProps.Type;
  /** One and several of them. */
  words: readonly [string, string];
  title: string;
  meaning: string;
}

/** How each severity is told, the worst first. */
export const SEVERITIES: readonly SeverityKind[] = [
  {
    severity: 'error',
    status: 'error',
    words: ['error', 'errors'],
    title: 'Errors',
    meaning: 'Amazon ECS refuses the registration.',
  },
  {
    severity: 'launch',
    status: 'warning',
    words: ['launch risk', 'launch risks'],
    title: 'Launch risks',
    meaning: 'Amazon ECS registers it, but a task fails when it starts.',
  },
  {
    severity: 'warn',
    status: 'info',
    words: ['warning', 'warnings'],
    title: 'Warnings',
    meaning: 'It works, but may surprise you.',
  },
];
