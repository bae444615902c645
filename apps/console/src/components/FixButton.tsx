import Button from '@cloudscape-design/components/button';
import type { FieldIssue } from './fields/field-issues.ts';
import { isMendable, labelOfMend } from './mend.ts';

interface Props {
  issue: FieldIssue;
  onFix: (issue: FieldIssue) => void;
}

/** Mends an issue by one click; nothing where only the person can decide. */
export function FixButton({ issue, onFix }: Props) {
  if (!isMendable(issue)) return null;
  return (
    <Button
      variant="inline-link"
      formAction="none"
      ariaLabel={`${labelOfMend(issue)}: ${issue.message}`}
      onClick={() => onFix(issue)}
    >
      {labelOfMend(issue)}
    </Button>
  );
}
