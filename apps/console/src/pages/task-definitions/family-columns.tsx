import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TableProps } from '@cloudscape-design/components/table';
import type { RevisionFacts } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { formatDate } from '../../components/format-date.ts';
import { PlaintextCount } from '../../components/PlaintextCount.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';

/** A revision of the table; facts are absent until they are read. */
export interface RevisionRow {
  taskDefinitionArn: string;
  revision: number;
  facts?: RevisionFacts;
}

/** Characters of a family that a row repeats; the heading of the page has all of them. */
const REPEATED = 40;

const shortened = (family: string) => (family.length > REPEATED ? `${family.slice(0, REPEATED)}…` : family);

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
    minWidth: 130,
    cell: ({ revision }) => (
      <RouteLink href={paths.revision({ family, revision })}>
        <LongText>{`${shortened(family)}:${revision}`}</LongText>
      </RouteLink>
    ),
  },
  {
    id: 'at',
    header: 'Registered',
    minWidth: 140,
    cell: ({ facts }) => (facts ? <Registered facts={facts} /> : <Unread />),
  },
  {
    id: 'note',
    header: 'Note',
    minWidth: 160,
    cell: (row) => (row.facts ? <Note family={family} row={row} onNote={onNote} /> : <Unread />),
  },
  {
    id: 'runs',
    header: 'Runs in',
    minWidth: 160,
    cell: ({ facts }) => (facts ? <RunsIn facts={facts} /> : <Unread />),
  },
  {
    id: 'secrets',
    header: 'Plaintext secrets',
    minWidth: 100,
    cell: ({ facts }) => (facts ? <PlaintextCount count={facts.plaintext.length} /> : <Unread />),
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
    <>
      {note !== undefined && <LongText>{`${note} `}</LongText>}
      <Button
        variant="inline-icon"
        iconName={note === undefined ? 'add-plus' : 'edit'}
        ariaLabel={`${note === undefined ? 'Add' : 'Edit'} note of ${family}:${row.revision}`}
        onClick={() => onNote(row)}
      />
    </>
  );
}

function Registered({ facts: { registeredAt, registeredBy } }: { facts: RevisionFacts }) {
  return (
    <>
      {formatDate(registeredAt)}
      {registeredBy !== undefined && (
        <Box variant="small" display="block">
          by <LongText>{nameOfArn(registeredBy)}</LongText>
        </Box>
      )}
    </>
  );
}

function RunsIn({ facts: { services, tasks } }: { facts: RevisionFacts }) {
  if (services.length === 0 && tasks === 0) return <Box color="text-body-secondary">Nowhere</Box>;
  return (
    <SpaceBetween size="xxxs">
      {services.map(({ serviceName, clusterArn }) => (
        <RouteLink
          key={`${clusterArn} ${serviceName}`}
          href={paths.service({ cluster: nameOfArn(clusterArn), service: serviceName })}
        >
          <LongText>{`${nameOfArn(clusterArn)}/${serviceName}`}</LongText>
        </RouteLink>
      ))}
      <Box color="text-body-secondary" fontSize="body-s">
        {tasks === 1 ? '1 running task' : `${tasks} running tasks`}
      </Box>
    </SpaceBetween>
  );
}
