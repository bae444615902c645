import { createContext, use } from 'react';
import { FixButton } from '../FixButton.tsx';
import type { FieldIssue } from './field-issues.ts';

/** Mends an issue of the form around. */
export const MendContext = createContext<(issue: FieldIssue) => void>(() => {});

/** The changes that mend a field's issues, each by one click. */
export function FieldMends({ issues }: { issues: readonly FieldIssue[] | undefined }) {
  const mend = use(MendContext);
  if (issues === undefined) return null;
  return (
    <div className="purser-field-mends">
      {issues.map((issue) => (
        <FixButton key={`${issue.ruleId} ${issue.path}`} issue={issue} onFix={mend} />
      ))}
    </div>
  );
}
