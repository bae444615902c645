import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { EffectiveVariable } from '@purser/contract';
import { formatMoment } from '../../../components/format-date.ts';
import { ThingLink } from '../../../components/ThingLink.tsx';
import { LongText } from '../../../ui/LongText.tsx';

interface Cell {
  variable: EffectiveVariable;
}

/** A plain value, or the reference with what it leads to. */
export function VariableValue({ variable }: Cell) {
  if (variable.source !== 'reference')
    return variable.value === '' ? (
      <Box color="text-body-secondary">(empty)</Box>
    ) : (
      <LongText code>{variable.value}</LongText>
    );
  const { thing, valueFrom } = variable;
  if (thing?.name === valueFrom) return <ThingLink thing={thing} />;
  return (
    <>
      <LongText code>{valueFrom}</LongText>
      {thing !== undefined && (
        <div>
          <ThingLink thing={thing} />
        </div>
      )}
    </>
  );
}

/** The version that was current when the task was started. */
export function VersionAtStart({ variable }: Cell) {
  if (variable.source !== 'reference') return '-';
  const { atStart } = variable;
  if (atStart.state === 'missing') return 'It was not there';
  if (atStart.state === 'unknown')
    return (
      <>
        Not known
        <Box variant="small" display="block">
          <LongText>{atStart.because}</LongText>
        </Box>
      </>
    );
  return (
    <>
      <LongText>{atStart.version}</LongText>
      <Box variant="small" display="block">
        {atStart.source === 'recorded' ? 'Written down at the start' : 'Derived from its history'}
      </Box>
    </>
  );
}

/** Whether the container holds an older value than a new one would get. */
export function SinceStart({ variable }: Cell) {
  if (variable.source !== 'reference') return '-';
  const { since, current } = variable;
  if (current.state === 'missing')
    return (
      <>
        <StatusIndicator type="error">{since === 'changed' ? 'Deleted' : 'Not there'}</StatusIndicator>
        <Box variant="small" display="block">
          A new task would not start
        </Box>
      </>
    );
  if (since === 'same') return <StatusIndicator type="success">Unchanged</StatusIndicator>;
  if (since === 'changed' && current.state === 'known')
    return (
      <>
        <StatusIndicator type="warning">Changed</StatusIndicator>
        <Box variant="small" display="block">
          On {formatMoment(current.changedAt)}. The task holds the older value.
        </Box>
      </>
    );
  return (
    <>
      <StatusIndicator type="info">Not known</StatusIndicator>
      <Box variant="small" display="block">
        <LongText>
          {current.state === 'unknown' ? current.because : 'It changed about when the task was started.'}
        </LongText>
      </Box>
    </>
  );
}
