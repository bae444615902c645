import Button from '@cloudscape-design/components/button';
import type { Fix } from '@purser/task-definition';

interface Props {
  issue: { message: string; fix?: Fix | undefined };
  onFix: (fix: Fix) => void;
}

/** Mends an issue without a decision of the person; nothing where there is no such change. */
export function FixButton({ issue: { fix, message }, onFix }: Props) {
  if (fix === undefined) return null;
  return (
    <Button
      variant="inline-link"
      formAction="none"
      ariaLabel={`${fix.label}: ${message}`}
      onClick={() => onFix(fix)}
    >
      {fix.label}
    </Button>
  );
}
