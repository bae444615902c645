import Button from '@cloudscape-design/components/button';
import type { FieldIssue } from './fields/field-issues.ts';

interface Props {
  issue: FieldIssue;
  onFix: (issue: FieldIssue) => void;
}

/** Mends an issue by one click; nothing where only the person can decide. */
export function FixButton({ issue, onFix }: Props) {
  const { fix, message } = issue;
  if (fix === undefined) return null;
  return (
    <Button
      variant="inline-link"
      formAction="none"
      ariaLabel={`${fix.label}: ${message}`}
      onClick={() => onFix(issue)}
    >
      {fix.label}
    </Button>
  );
}
