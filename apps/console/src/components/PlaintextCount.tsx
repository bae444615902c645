import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';

/** How many values of a revision look like a secret in plain text. */
export function PlaintextCount({ count }: { count: number }) {
  if (count === 0) return <Box color="text-body-secondary">None found</Box>;
  return <StatusIndicator type="warning">{count}</StatusIndicator>;
}
