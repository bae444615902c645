import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { LiveState } from '../../api/follow-cluster.ts';

const TIME = new Intl.DateTimeFormat('en', { timeStyle: 'medium' });

/** Says whether what is on the screen is how it is now. */
export function LiveStatus({ live: { state, asOf } }: { live: LiveState }) {
  if (state === 'live') return <StatusIndicator type="success">Live</StatusIndicator>;
  if (state === 'connecting') return <StatusIndicator type="loading">Connecting</StatusIndicator>;
  return (
    <StatusIndicator type="warning">
      Reconnecting{asOf !== undefined && `; shown as of ${TIME.format(new Date(asOf))}`}
    </StatusIndicator>
  );
}
