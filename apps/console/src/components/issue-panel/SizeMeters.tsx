import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Meters } from '@purser/task-definition';

/** From this share of the limit on, the meter warns. */
const NEAR = 0.9;

const number = (value: number) => value.toLocaleString('en');
const counted = (value: number, one: string, many: string) => `${number(value)} ${value === 1 ? one : many}`;

/** How much of what Amazon ECS takes a definition uses. */
export function SizeMeters({ meters }: { meters: Meters }) {
  const { bytes, maxBytes, variables, secrets, environmentBytes } = meters;
  const share = bytes / maxBytes;
  const status = share > 1 ? 'error' : share >= NEAR ? 'warning' : undefined;
  const meaning = status === 'error' ? 'Over the limit' : 'Close to the limit';
  const size = `${number(bytes)} of ${number(maxBytes)} bytes`;
  return (
    <div className="purser-meters">
      <span className="purser-meter-size">
        <meter
          className="purser-meter"
          aria-label="Size of the task definition"
          aria-valuetext={size}
          max={maxBytes}
          value={bytes}
          data-status={status}
        />
        {status === undefined ? (
          size
        ) : (
          <StatusIndicator type={status} iconAriaLabel={meaning}>
            {size}
          </StatusIndicator>
        )}
      </span>
      <span>{counted(variables, 'variable', 'variables')}</span>
      <span>{counted(secrets, 'secret', 'secrets')}</span>
      <span>{counted(environmentBytes, 'byte', 'bytes')} of environment</span>
    </div>
  );
}
