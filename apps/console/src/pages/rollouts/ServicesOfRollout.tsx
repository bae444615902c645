import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import type { Rollout, RolloutStep } from '@purser/contract';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { JobState } from '../../components/JobState.tsx';
import { readRolloutSearch } from '../../search.ts';
import { LongText } from '../../ui/LongText.tsx';
import type { VirtualColumn } from '../../ui/VirtualRow.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { deploymentOf } from './rollout-words.ts';

const route = getRouteApi('/rollouts/$id');

const COLUMNS: readonly VirtualColumn<RolloutStep>[] = [
  {
    id: 'service',
    header: 'Service',
    track: 'minmax(76px, 2fr)',
    isRowHeader: true,
    cell: ({ service }) => <LongText>{service}</LongText>,
  },
  {
    id: 'cluster',
    header: 'Cluster',
    track: 'minmax(80px, 1fr)',
    wideOnly: true,
    cell: ({ cluster }) => <LongText>{cluster}</LongText>,
  },
  {
    id: 'state',
    header: 'State',
    track: 'minmax(110px, 1fr)',
    cell: ({ state }) => <JobState state={state} />,
  },
  {
    id: 'deployment',
    header: 'Deployment in ECS',
    track: 'minmax(90px, 2fr)',
    cell: (step) => <LongText>{deploymentOf(step)}</LongText>,
  },
  {
    id: 'message',
    header: 'What happened',
    track: 'minmax(86px, 3fr)',
    cell: ({ message, rolloutStateReason = '-' }) => <LongText>{message ?? rolloutStateReason}</LongText>,
  },
];

const VIEWS = {
  all: { text: 'All', states: ['waiting', 'running', 'succeeded', 'failed', 'cancelled'] },
  open: { text: 'Open', states: ['waiting', 'running'] },
  failed: { text: 'Failed', states: ['failed'] },
  succeeded: { text: 'Succeeded', states: ['succeeded'] },
} as const satisfies Record<string, { text: string; states: readonly RolloutStep['state'][] }>;

/** The services of a rollout in their order, all or those of a state. */
export function ServicesOfRollout({ rollout: { steps } }: { rollout: Rollout }) {
  const { show = 'all' } = route.useSearch();
  const navigate = useNavigate({ from: '/rollouts/$id' });
  const rowsOf = (states: readonly RolloutStep['state'][]) =>
    steps.filter(({ state }) => states.includes(state));
  const rows = rowsOf(VIEWS[show].states);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${rows.length})`}
          actions={
            <SegmentedControl
              label="Services to show"
              selectedId={show}
              options={Object.entries(VIEWS).map(([id, { text, states }]) => ({
                id,
                text: `${text} (${rowsOf(states).length})`,
              }))}
              onChange={({ detail }) =>
                void navigate({ search: readRolloutSearch({ show: detail.selectedId }), replace: true })
              }
            />
          }
        >
          Services
        </Header>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title="No services" text="No service of this rollout is in this state." />
      ) : (
        <VirtualTable
          label="Services of the rollout"
          columns={COLUMNS}
          rows={rows}
          keyOf={({ position }) => String(position)}
          hasMore={false}
          onNearEnd={() => {}}
        />
      )}
    </Container>
  );
}
