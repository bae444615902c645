import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { FieldIssue } from '../fields/field-issues.ts';
import { SEVERITIES } from './severities.ts';

const countsOf = (issues: readonly FieldIssue[]) =>
  SEVERITIES.map((kind) => ({
    ...kind,
    count: issues.filter(({ severity }) => severity === kind.severity).length,
  })).filter(({ count }) => count > 0);

const inWords = (count: number, [one, many]: readonly [string, string]) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** The numbers of issues in words, such as "1 error, 2 warnings". */
export function issueCountsText(issues: readonly FieldIssue[]): string {
  const counts = countsOf(issues);
  if (counts.length === 0) return 'none found';
  return counts.map(({ count, words }) => inWords(count, words)).join(', ');
}

/** The numbers of issues, each with the sign of its severity. */
export function IssueCounts({ issues }: { issues: readonly FieldIssue[] }) {
  const counts = countsOf(issues);
  if (counts.length === 0) return <StatusIndicator type="success">No issues found</StatusIndicator>;
  return counts.map(({ severity, status, count, words }) => (
    <StatusIndicator key={severity} type={status}>
      {inWords(count, words)}
    </StatusIndicator>
  ));
}
