import Button from '@cloudscape-design/components/button';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { StaleSearch } from '../../search.ts';

interface Props {
  search: StaleSearch;
  isReading: boolean;
  onClear: () => void;
}

/** What the board says while it has no lines: that nothing fits, that nothing is stale, or that it is not known yet. */
export function BoardEmpty({ search: { thing, service, age, show }, isReading, onClear }: Props) {
  if (thing !== undefined || service !== undefined || age !== undefined)
    return (
      <EmptyState title="No matches" text="Nothing fits all of these filters.">
        <Button onClick={onClear}>Clear filters</Button>
      </EmptyState>
    );
  if (isReading)
    return <EmptyState title="Nothing found yet" text="The revisions that run are still being read." />;
  if (show === 'all')
    return (
      <EmptyState
        title="No running task refers to a secret"
        text="No service runs a task whose revision takes a variable or log option from a parameter or secret."
      />
    );
  return (
    <EmptyState
      title="No stale secrets"
      text="Every running task of a service was started after its parameters and secrets last changed."
    />
  );
}
