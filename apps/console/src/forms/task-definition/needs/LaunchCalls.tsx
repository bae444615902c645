import Box from '@cloudscape-design/components/box';
import type { LaunchBudget } from '@purser/task-definition';
import { PlainTable } from '../../../ui/PlainTable.tsx';

const counted = (count: number, what: string) => `${count} ${what} ${count === 1 ? 'call' : 'calls'}`;

/** The calls that each start of the task makes for what it injects. */
export function LaunchCalls({ budget }: { budget: LaunchBudget }) {
  const { getParametersCalls, getSecretValueCalls, byRegion, advice } = budget;
  const calls = [
    ...(getParametersCalls > 0 ? [counted(getParametersCalls, 'GetParameters')] : []),
    ...(getSecretValueCalls > 0 ? [counted(getSecretValueCalls, 'GetSecretValue')] : []),
  ];
  return (
    <section aria-label="Calls at each start of the task">
      <Box variant="h3">Calls at each start of the task</Box>
      <p className="purser-needs-text">
        {calls.length === 0 ? 'None: there is no parameter and no secret to be read.' : calls.join(' and ')}
      </p>
      {byRegion.length > 1 && (
        <PlainTable
          title="By Region"
          label="Calls by Region"
          columns={['Region', 'Parameters', 'GetParameters', 'GetSecretValue']}
          rows={byRegion.map(({ region = 'its own', parameters, ...row }) => [
            region,
            String(parameters),
            String(row.getParametersCalls),
            String(row.getSecretValueCalls),
          ])}
        />
      )}
      {advice.length > 0 && (
        <ul className="purser-issues">
          {advice.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
