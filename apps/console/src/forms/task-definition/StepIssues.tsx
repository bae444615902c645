import { use, useSyncExternalStore } from 'react';
import { type FieldIssue, FieldIssuesContext } from '../../components/fields/field-issues.ts';
import { IssueSummary } from '../../components/IssueSummary.tsx';
import type { StepId } from './steps.ts';

interface Props {
  step: StepId;
  onSelect: (issue: FieldIssue) => void;
  onFix: (issue: FieldIssue) => void;
}

/** The id of a step's summary, for the focus where an error has no field of its own. */
export const summaryId = (step: StepId) => `issues-of-${step}`;

/** Lists a step's errors once Next was tried; on the last step, the errors of all steps. */
export function StepIssues({ step, onSelect, onFix }: Props) {
  const issues = use(FieldIssuesContext);
  useSyncExternalStore(issues.subscribe, issues.version);
  const isReview = step === 'review';
  const found = isReview ? issues.all() : issues.wasTried(step) ? issues.ofPart(step) : [];
  const errors = found.filter(({ severity }) => severity === 'error');
  // A field shows its own warnings, and the review has a place for all of them; what has no field is told here.
  const warnings = isReview ? [] : found.filter(({ severity, field }) => severity !== 'error' && !field);
  return (
    <div id={summaryId(step)} tabIndex={-1} className="purser-step-issues">
      <IssueSummary
        header={errors.length === 1 ? 'Correct 1 problem' : `Correct ${errors.length} problems`}
        issues={errors}
        onSelect={onSelect}
        onFix={onFix}
      />
      <IssueSummary type="warning" header="Warnings" issues={warnings} onSelect={onSelect} onFix={onFix} />
    </div>
  );
}
