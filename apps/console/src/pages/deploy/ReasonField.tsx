import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';

const LONGEST = 500;

/** What is wrong with a reason; undefined where nothing is. */
export function reasonError(reason: string): string | undefined {
  if (reason.trim() === '') return 'Say why, for those who look at it later.';
  return reason.trim().length > LONGEST ? `Up to ${LONGEST} characters.` : undefined;
}

interface Props {
  reason: string;
  tried: boolean;
  onChange: (reason: string) => void;
}

/** Why something is deployed; it is kept with the rollout. */
export function ReasonField({ reason, tried, onChange }: Props) {
  const error = tried ? reasonError(reason) : undefined;
  return (
    <FormField
      label="Reason"
      description="Kept with the rollout and in the audit trail."
      errorText={error}
      stretch
    >
      <Input value={reason} invalid={error !== undefined} onChange={({ detail }) => onChange(detail.value)} />
    </FormField>
  );
}
