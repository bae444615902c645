import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Fix, TaskDefinition } from '@purser/task-definition';
import type { FieldIssue } from '../../../components/fields/field-issues.ts';
import type { IssueActions } from '../../../components/issue-panel/IssuePanel.tsx';
import PreflightPanel from '../../../components/preflight/PreflightPanel.tsx';
import { ReviewNeeds } from '../needs/ReviewNeeds.tsx';
import { reviewPanels } from '../review-items.ts';
import { ReviewJson } from '../sections/ReviewJson.tsx';
import { ReviewPanelView } from '../sections/ReviewPanelView.tsx';
import { ReviewRisks } from '../sections/ReviewRisks.tsx';
import type { StepId } from '../steps.ts';
import type { Acknowledgement } from '../use-acknowledgement.ts';

/** What the review shows. */
export interface ReviewProps {
  taskDefinition: TaskDefinition;
  issues: readonly FieldIssue[];
  acknowledgement: Acknowledgement;
  actions: IssueActions;
  onEdit: (step: StepId) => void;
  /** Leads to the field of a path of the definition. */
  onGoToPath: (path: string) => void;
  /** Changes the definition by a fix that no issue of the form has. */
  onApplyFix: (fix: Fix) => void;
}

/** Step 5: every choice, the JSON that is sent, the command that would send the same, and what to look at first. */
export function ReviewStep({
  taskDefinition,
  issues,
  acknowledgement,
  actions,
  onEdit,
  onGoToPath,
  onApplyFix,
}: ReviewProps) {
  return (
    <SpaceBetween size="l">
      {reviewPanels(taskDefinition).map((panel) => (
        <ReviewPanelView key={panel.title} panel={panel} onEdit={onEdit} />
      ))}
      <ReviewNeeds taskDefinition={taskDefinition} placeOf={actions.placeOf} />
      <PreflightPanel
        taskDefinition={taskDefinition}
        placeOf={actions.placeOf}
        onGoTo={onGoToPath}
        onFix={onApplyFix}
      />
      <ReviewJson taskDefinition={taskDefinition} />
      <ReviewRisks issues={issues} acknowledgement={acknowledgement} {...actions} />
    </SpaceBetween>
  );
}
