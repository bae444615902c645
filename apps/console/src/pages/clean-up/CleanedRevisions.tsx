import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { CleanedRevision, Cleanup } from '@purser/contract';
import { LongText } from '../../ui/LongText.tsx';
import type { VirtualColumn } from '../../ui/VirtualRow.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';

const LOOKS: Record<CleanedRevision['state'], { type: StatusIndicatorProps.Type; text: string }> = {
  waiting: { type: 'pending', text: 'Waiting' },
  deregistered: { type: 'success', text: 'Deregistered' },
  'delete-in-progress': { type: 'in-progress', text: 'DELETE_IN_PROGRESS' },
  deleted: { type: 'success', text: 'Deleted' },
  kept: { type: 'info', text: 'Kept' },
  failed: { type: 'error', text: 'Failed' },
};

/** How a revision is that is deleted next. */
const BETWEEN = { type: 'in-progress', text: 'Deregistered, deleted next' } as const;

const columnsOf = (deletes: boolean): VirtualColumn<CleanedRevision>[] => [
  {
    id: 'revision',
    header: 'Revision',
    isRowHeader: true,
    track: 'minmax(95px, 1fr)',
    cell: ({ taskDefinition }) => <LongText>{taskDefinition}</LongText>,
  },
  {
    id: 'state',
    header: 'State',
    track: 'minmax(172px, 1fr)',
    cell: ({ state }) => {
      const { type, text } = deletes && state === 'deregistered' ? BETWEEN : LOOKS[state];
      return <StatusIndicator type={type}>{text}</StatusIndicator>;
    },
  },
  {
    id: 'message',
    header: 'Message',
    track: 'minmax(90px, 2fr)',
    cell: ({ message }) => <LongText>{message ?? '-'}</LongText>,
  },
];

/** The queue of a clean-up: each revision, and what became of it. */
export function CleanedRevisions({ cleanup: { revisions, deletes } }: { cleanup: Cleanup }) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${revisions.length})`}
          {...(deletes && {
            description:
              'ECS deletes a revision once no task or service uses it any more; until then it says DELETE_IN_PROGRESS.',
          })}
        >
          Revisions
        </Header>
      }
    >
      <VirtualTable
        label="Revisions of the clean-up"
        columns={columnsOf(deletes)}
        rows={revisions}
        keyOf={({ taskDefinition }) => taskDefinition}
        hasMore={false}
        onNearEnd={() => {}}
      />
    </Container>
  );
}
