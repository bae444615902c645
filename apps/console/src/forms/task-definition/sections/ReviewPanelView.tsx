import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { LongText } from '../../../ui/LongText.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import type { ReviewItem, ReviewPanel } from '../review-items.ts';
import type { StepId } from '../steps.ts';

interface Props {
  panel: ReviewPanel;
  onEdit: (step: StepId) => void;
}

/** About what a third of the page's width shows in two lines. */
const SHORT = 48;
const isLong = ({ value }: ReviewItem) => value.length > SHORT || value.includes('\n');

const pairOf = ({ label, value }: ReviewItem) => ({
  label: <LongText>{label}</LongText>,
  value: (
    <div className="purser-review-value">
      <LongText>{value}</LongText>
    </div>
  ),
});

/** The choices of one section, with the way back to them. */
export function ReviewPanelView({ panel, onEdit }: Props) {
  const { title, items, tables, step } = panel;
  const short = items.filter((item) => !isLong(item));
  const long = items.filter(isLong);
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <Button ariaLabel={`Edit ${title}`} onClick={() => onEdit(step)}>
              Edit
            </Button>
          }
        >
          <LongText>{title}</LongText>
        </Header>
      }
    >
      <SpaceBetween size="l">
        {items.length === 0 && tables.length === 0 && <Box color="text-body-secondary">Nothing is set.</Box>}
        {short.length > 0 && <KeyValuePairs columns={3} items={short.map(pairOf)} />}
        {long.length > 0 && <KeyValuePairs columns={1} items={long.map(pairOf)} />}
        {tables.map((table) => (
          <PlainTable key={table.label} {...table} />
        ))}
      </SpaceBetween>
    </Container>
  );
}
