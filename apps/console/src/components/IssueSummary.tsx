import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import { FixButton } from './FixButton.tsx';
import type { FieldIssue } from './fields/field-issues.ts';
import './issue-list.css';

interface Props {
  header: string;
  type?: 'error' | 'warning';
  issues: readonly FieldIssue[];
  /** Brings the person to an issue's field. */
  onSelect: (issue: FieldIssue) => void;
  onFix: (issue: FieldIssue) => void;
}

/** Lists issues; each one is a way to its field. */
export function IssueSummary({ header, type = 'error', issues, onSelect, onFix }: Props) {
  if (issues.length === 0) return null;
  return (
    <Alert type={type} header={header}>
      <ul className="purser-issues">
        {issues.map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two issues may be alike in everything but their place
          <li key={index}>
            <Link
              variant="primary"
              href="#"
              onFollow={(event) => {
                event.preventDefault();
                onSelect(issue);
              }}
            >
              {issue.place !== undefined && `${issue.place}: `}
              {issue.message}
            </Link>{' '}
            <FixButton issue={issue} onFix={onFix} />
          </li>
        ))}
      </ul>
    </Alert>
  );
}
