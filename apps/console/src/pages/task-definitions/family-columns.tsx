import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TableProps } from '@cloudscape-design/components/table';
import type { RevisionFacts } from '@purser/contract';
import { formatDate } from '../../components/format-date.ts';
import { lastPart } from '../../components/last-part.ts';
import { RouteLink } from '../../components/RouteLink.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';

/** A revision of the table; facts are absent until they are read. */
export interface RevisionRow {
  taskDefinitionArn: string;
  revision: number;
  facts?: RevisionFacts;
}

const Unread = () => <Box color="text-body-secondary">…</Box>;

/** Who, when, why and where, for each revision of a family. */
export const familyColumns = (
  family: string,
  onNote: (row: RevisionRow) => void,
): TableProps.ColumnDefinition<RevisionRow>[] => [
  {
    id: 'revision',
    header: 'Task definition: revision',
    isRowHeader: true,
    minWidth: 190,
    cell: ({ revision }) => (
      <RouteLink href={paths.revision({ family, revision })}>
        <LongText>{`${family}:${revision}`}</LongText>
      </RouteLink>
    ),
  },
  {
    id: 'at',
    header: 'Registered',
    minWidth: 130,
    cell: ({ facts }) => (facts ? formatDate(facts.registeredAt) : <Unread />),
  },
  {
    id: 'by',
    header: 'Who',
    minWidth: 150,
    cell: ({ facts }) => (facts ? <LongText>{lastPart(facts.registeredBy ?? '-')}</LongText> : <Unread />),
  },
  {
    id: 'note',
    header: 'Note',
    minWidth: 200,
    cell: (row) => (row.facts ? <Note family={family} row={row} onNote={onNote} /> : <Unread />),
  },
  {
    id: 'runs',
    header: 'Runs in',
    minWidth: 190,
    cell: ({ facts }) => (facts ? <RunsIn facts={facts} /> : <Unread />),
  },
  {
    id: 'secrets',
    header: 'Plaintext secrets',
    minWidth: 130,
    cell: ({ facts }) => (facts ? <Plaintext count={facts.plaintext.length} /> : <Unread />),
  },
];

function Note({
  family,
  row,
  onNote,
}: {
  family: string;
  row: RevisionRow;
  onNote: (row: RevisionRow) => void;
}) {
  const note = row.facts?.note;
  return (
    <SpaceBetween direction="horizontal" size="xxs" alignItems="center">
      {note !== undefined && <LongText>{note}</LongText>}
      <Button
        variant="inline-icon"
        iconName={note === undefined ? 'add-plus' : 'edit'}
        ariaLabel={`${note === undefined ? 'Add' : 'Edit'} note of ${family}:${row.revision}`}
        onClick={() => onNote(row)}
      />
    </SpaceBetween>
  );
}

function RunsIn({ facts: { services, tasks } }: { facts: RevisionFacts }) {
  if (services.length === 0 && tasks === 0) return <Box color="text-body-secondary">Nowhere</Box>;
  return (
    <SpaceBetween size="xxxs">
      {services.map(({ serviceName, clusterArn }) => (
        <RouteLink
          key={`${clusterArn} ${serviceName}`}
          href={paths.service({ cluster: lastPart(clusterArn), service: serviceName })}
        >
          <LongText>{`${lastPart(clusterArn)}/${serviceName}`}</LongText>
        </RouteLink>
      ))}
      <Box color="text-body-secondary" fontSize="body-s">
        {tasks === 1 ? '1 running task' : `${tasks} running tasks`}
      </Box>
    </SpaceBetween>
  );
}

function Plaintext({ count }: { count: number }) {
  if (count === 0) return <Box color="text-body-secondary">None found</Box>;
  return <StatusIndicator type="warning">{count}</StatusIndicator>;
}
