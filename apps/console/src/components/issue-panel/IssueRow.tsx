import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import { LongText } from '../../ui/LongText.tsx';
import { FixButton } from '../FixButton.tsx';
import type { FieldIssue } from '../fields/field-issues.ts';
import type { IssueActions } from './IssuePanel.tsx';

/** One issue: what, where, by which rule, the way there and the click that mends it. */
export function IssueRow({ issue, placeOf, goToText, onGoTo, onFix }: IssueActions & { issue: FieldIssue }) {
  return (
    <li className="purser-issue-row">
      <div>
        <LongText>{issue.message}</LongText>
        <div className="purser-issue-where">
          <LongText>{issue.path === undefined ? (issue.place ?? '') : placeOf(issue.path)}</LongText>
          {issue.ruleId !== undefined && <RuleName ruleId={issue.ruleId} docs={issue.docs} />}
        </div>
      </div>
      <div className="purser-issue-actions">
        <FixButton issue={issue} onFix={onFix} />
        <Button
          variant="inline-link"
          formAction="none"
          ariaLabel={`${goToText}: ${issue.message}`}
          onClick={() => onGoTo(issue)}
        >
          {goToText}
        </Button>
      </div>
    </li>
  );
}

/** A rule's id, which leads to the AWS page that states it. */
export function RuleName({ ruleId, docs }: { ruleId: string; docs?: string | undefined }) {
  if (docs === undefined) return <span className="purser-code">{ruleId}</span>;
  return (
    <Link href={docs} external externalIconAriaLabel="Opens the AWS page in a new tab" fontSize="body-s">
      {ruleId}
    </Link>
  );
}
