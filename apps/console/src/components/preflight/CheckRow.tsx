import Button from '@cloudscape-design/components/button';
import type { Check, CheckFix } from '@purser/task-definition';
import { LongText } from '../../ui/LongText.tsx';
import { CopyText } from '../CopyText.tsx';

/** What the lines of a preflight lead to. */
export interface CheckActions {
  /** Says in words where a path of the definition leads to. */
  placeOf: (path: string) => string;
  /** Leads to the field of a path; absent where the definition is only shown. */
  onGoTo?: ((path: string) => void) | undefined;
  /** Mends a check; those that the surroundings cannot do are left out by `canMend`. */
  onMend: (fix: CheckFix) => void;
  canMend: (fix: CheckFix) => boolean;
}

/** One line: what, where, by which rule, the way there, and what mends it. */
export function CheckRow({ check, placeOf, onGoTo, onMend, canMend }: CheckActions & { check: Check }) {
  const { ruleId, path, message, fix, status } = check;
  return (
    <li className="purser-issue-row">
      <div>
        <LongText>{message}</LongText>
        <div className="purser-issue-where">
          <LongText>{placeOf(path)}</LongText>
          <span className="purser-code">{ruleId}</span>
        </div>
      </div>
      <div className="purser-issue-actions">
        {fix?.kind === 'allow-caller' && (
          <CopyText text={JSON.stringify(fix.statement, null, 2)} what="statement" />
        )}
        {fix && fix.kind !== 'allow-caller' && canMend(fix) && (
          <Button
            variant="inline-link"
            formAction="none"
            ariaLabel={`${fix.label}: ${message}`}
            onClick={() => onMend(fix)}
          >
            {fix.label}
          </Button>
        )}
        {onGoTo && path !== '' && status !== 'pass' && (
          <Button
            variant="inline-link"
            formAction="none"
            ariaLabel={`Go to field: ${message}`}
            onClick={() => onGoTo(path)}
          >
            Go to field
          </Button>
        )}
      </div>
    </li>
  );
}
