import Button from '@cloudscape-design/components/button';
import type { IndexState } from '@purser/contract';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { StaleSearch } from '../../search.ts';

interface Props {
  search: StaleSearch;
  index: IndexState;
  /** How many references' last change is not known. */
  notKnown: number;
  onClear: () => void;
}

/** What the board says while it has no lines: that nothing fits, that nothing is stale, or that it is not known. */
export function BoardEmpty({ search: { thing, service, age, show }, index, notKnown, onClear }: Props) {
  if (index.failure !== undefined)
    return (
      <EmptyState
        title="Not known"
        text={`Services and revisions could not be read: ${index.failure.code}: ${index.failure.message}`}
      />
    );
  if (thing !== undefined || service !== undefined || age !== undefined)
    return (
      <EmptyState title="No matches" text="Nothing fits all of these filters.">
        <Button onClick={onClear}>Clear filters</Button>
      </EmptyState>
    );
  if (index.isReading || index.toRead > 0)
    return <EmptyState title="Nothing found yet" text="The revisions that run are still being read." />;
  if (show === 'all')
    return (
      <EmptyState
        title="No running task refers to a secret"
        text="No task runs whose revision takes a variable or log option from a parameter or secret."
      />
    );
  return (
    <EmptyState
      title="No stale secrets"
      text={
        notKnown > 0
          ? 'Of what is known, nothing changed after a running task was started.'
          : 'Every running task was started after its parameters and secrets last changed.'
      }
    />
  );
}
