import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TaskDefinition } from '@purser/task-definition';
import { reviewPanels } from '../review-items.ts';
import { ReviewJson } from '../sections/ReviewJson.tsx';
import { ReviewPanelView } from '../sections/ReviewPanelView.tsx';
import type { StepId } from '../steps.ts';

interface Props {
  taskDefinition: TaskDefinition;
  onEdit: (step: StepId) => void;
}

/** Step 5: every choice, the JSON that is sent, and the command that would send the same. */
export function ReviewStep({ taskDefinition, onEdit }: Props) {
  return (
    <SpaceBetween size="l">
      {reviewPanels(taskDefinition).map((panel) => (
        <ReviewPanelView key={panel.title} panel={panel} onEdit={onEdit} />
      ))}
      <ReviewJson taskDefinition={taskDefinition} />
    </SpaceBetween>
  );
}
