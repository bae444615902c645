import Badge, { type BadgeProps } from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { type Change, diffTaskDefinitions, type TaskDefinition } from '@purser/task-definition';
import { LongText } from '../ui/LongText.tsx';
import { EmptyState } from './EmptyState.tsx';

const KINDS: Record<Change['kind'], { text: string; color: NonNullable<BadgeProps['color']> }> = {
  added: { text: 'Added', color: 'green' },
  removed: { text: 'Removed', color: 'red' },
  changed: { text: 'Changed', color: 'blue' },
  'moved-to-secret': { text: 'Moved to ValueFrom', color: 'green' },
  'moved-to-plain': { text: 'Moved to plain value', color: 'red' },
};

function Shown({ value, sensitive }: { value: unknown; sensitive: boolean }) {
  if (value === undefined) return <Box color="text-body-secondary">-</Box>;
  // A plain value under a secret's name is in the definition, but need not be on every screen.
  if (sensitive) return <Box color="text-body-secondary">(not shown: the key looks like a secret)</Box>;
  return <LongText code>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</LongText>;
}

/** The changes between two task definitions, without what ECS itself adds. */
export function RevisionDiff({ before, after }: { before: TaskDefinition; after: TaskDefinition }) {
  const changes = diffTaskDefinitions(before, after);
  return (
    <Table
      variant="container"
      wrapLines
      cellVerticalAlign="top"
      trackBy="path"
      items={changes}
      header={
        <Header variant="h2" counter={`(${changes.length})`}>
          Changes
        </Header>
      }
      ariaLabels={{ tableLabel: 'Changes' }}
      empty={<EmptyState title="No changes" text="Both revisions say the same." />}
      columnDefinitions={[
        {
          id: 'what',
          header: 'What',
          isRowHeader: true,
          minWidth: 140,
          cell: ({ label }) => <LongText>{label}</LongText>,
        },
        {
          id: 'kind',
          header: 'Change',
          minWidth: 160,
          cell: ({ kind }) => <Badge color={KINDS[kind].color}>{KINDS[kind].text}</Badge>,
        },
        {
          id: 'before',
          header: 'Before',
          minWidth: 200,
          cell: ({ before: value, sensitive, kind }) => (
            <Shown value={value} sensitive={Boolean(sensitive) && kind !== 'moved-to-plain'} />
          ),
        },
        {
          id: 'after',
          header: 'After',
          minWidth: 200,
          cell: ({ after: value, sensitive, kind }) => (
            <Shown value={value} sensitive={Boolean(sensitive) && kind !== 'moved-to-secret'} />
          ),
        },
      ]}
    />
  );
}
