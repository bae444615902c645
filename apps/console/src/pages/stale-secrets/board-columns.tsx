import Box from '@cloudscape-design/components/box';
import Checkbox from '@cloudscape-design/components/checkbox';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { HeldReference } from '@purser/contract';
import { formatDate } from '../../components/format-date.ts';
import { ThingLink } from '../../components/ThingLink.tsx';
import { LongText } from '../../ui/LongText.tsx';
import type { VirtualColumn } from '../../ui/VirtualRow.tsx';
import { type BoardRow, type Standing, sentenceOf, standingOf } from './board.ts';
import { HolderCell } from './HolderCell.tsx';
import { RunAnew } from './RunAnew.tsx';
import { redeployWords } from './redeploy-words.ts';

interface Selection {
  selected: ReadonlySet<string>;
  toggle: (service: string) => void;
  /** Milliseconds, for how long ago something was. */
  now: number;
}

const STANDINGS: Readonly<Record<Standing, [type: StatusIndicatorProps.Type, word: string]>> = {
  stale: ['warning', 'Older value'],
  unsure: ['info', 'Perhaps an older value'],
  missing: ['error', 'Deleted'],
  unknown: ['info', 'Not known'],
  current: ['success', 'Up to date'],
};

/** How a line stands, in a word and in a sentence. */
function WhatTasksHold({ row, now }: { row: BoardRow; now: number }) {
  const [type, word] = STANDINGS[standingOf(row.reference)];
  return (
    <>
      <StatusIndicator type={type}>{word}</StatusIndicator>
      <div>
        <LongText>{sentenceOf(row, now)}</LongText>
      </div>
      {row.alone !== undefined && row.alone.oldTasks.length > 0 && (
        <RunAnew cluster={row.cluster} tasks={row.alone} />
      )}
    </>
  );
}

const usesOf = ({ uses }: HeldReference) =>
  uses.map(({ container, name, path }) => [container, name ?? path].filter(Boolean).join(' › ')).join(', ');

/** The key of a service among all clusters. */
export const serviceKeyOf = ({ cluster, name }: BoardRow) => `${cluster}/${name}`;

/** The columns of the board. */
export function boardColumns({ selected, toggle, now }: Selection): VirtualColumn<BoardRow>[] {
  return [
    {
      id: 'select',
      header: <span className="purser-visually-hidden">Selected</span>,
      track: '24px',
      isSelection: true,
      cell: (row) =>
        row.tags && (
          <Checkbox
            ariaLabel={`Select ${row.name} for ${row.reference.name}`}
            checked={selected.has(serviceKeyOf(row))}
            onChange={() => toggle(serviceKeyOf(row))}
          />
        ),
    },
    {
      id: 'service',
      header: 'Service or revision',
      track: 'minmax(0, 2fr)',
      isRowHeader: true,
      cell: (row) => <HolderCell row={row} />,
    },
    {
      id: 'holds',
      header: 'What the tasks hold',
      track: 'minmax(0, 5fr)',
      cell: (row) => <WhatTasksHold row={row} now={now} />,
    },
    {
      id: 'thing',
      header: 'Parameter or secret',
      track: 'minmax(0, 3fr)',
      cell: ({ reference }) => (
        <>
          <ThingLink thing={reference} />
          <Box variant="small" display="block">
            <LongText>{usesOf(reference)}</LongText>
          </Box>
        </>
      ),
    },
    {
      id: 'oldest',
      header: 'Oldest start',
      track: '110px',
      wideOnly: true,
      cell: ({ reference: { oldestStart } }) => formatDate(oldestStart),
    },
    {
      id: 'redeploy',
      header: 'Redeployed',
      track: 'minmax(0, 2fr)',
      wideOnly: true,
      cell: ({ tags }) => <LongText>{tags ? redeployWords(tags) : 'No service started them'}</LongText>,
    },
  ];
}
