import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { ReviewPanel } from '../review-items.ts';
import type { StepId } from '../steps.ts';

interface Props {
  panel: ReviewPanel;
  onEdit: (step: StepId) => void;
}

/** The choices of one section, with the way back to them. */
export function ReviewPanelView({ panel, onEdit }: Props) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <Button ariaLabel={`Edit ${panel.title}`} onClick={() => onEdit(panel.step)}>
              Edit
            </Button>
          }
        >
          {panel.title}
        </Header>
      }
    >
      {panel.items.length === 0 ? (
        <Box color="text-body-secondary">Nothing is set.</Box>
      ) : (
        <KeyValuePairs
          columns={3}
          items={panel.items.map(({ label, value }) => ({
            label,
            value: <div className="purser-review-value">{value}</div>,
          }))}
        />
      )}
    </Container>
  );
}
