import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';

const LONGEST = 500;

/** What is wrong with a reason; undefined where nothing is. */
export function reasonError(reason: string): string | undefined {
  if (reason.trim() === '') return 'Say why, for those who look at it later.';
  return reason.trim().length > LONGEST ? `Up to ${LONGEST} characters.` : undefined;
}

/** A reason with the rules whose failures somebody has accepted, for those who look at it later. */
export function reasonWith(reason: string, accepted: readonly string[]): string {
  if (accepted.length === 0) return reason.trim();
  const rules = `Accepted that the preflight fails: ${accepted.join(', ')}`;
  return `${reason.trim()} (${rules})`.slice(0, LONGEST);
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
