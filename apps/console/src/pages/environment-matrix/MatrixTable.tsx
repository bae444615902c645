import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { type ReactNode, useState } from 'react';
import { LongText } from '../../ui/LongText.tsx';
import type { Holder, MatrixRow } from './matrix.ts';
import './matrix.css';

const PAGE = 100;

const STATES = {
  same: ['success', 'The same'],
  differs: ['warning', 'Differs'],
  missing: ['info', 'Missing'],
} as const;

interface Props {
  columns: readonly { title: string; family: string; choice: ReactNode }[];
  rows: readonly MatrixRow[];
  loading: boolean;
  empty: string;
  action: (row: MatrixRow) => ReactNode;
}

/** A row per key and a column per family. */
export function MatrixTable({ columns, rows, loading, empty, action }: Props) {
  const [chosenPage, setPage] = useState(1);
  const pages = Math.max(Math.ceil(rows.length / PAGE), 1);
  const page = Math.min(chosenPage, pages);
  return (
    <>
      {columns.length > 0 && (
        <div className="purser-matrix-columns">
          {columns.map(({ title, family, choice }) => (
            <div key={title}>
              <Box variant="awsui-key-label">
                <LongText>{family}</LongText>
              </Box>
              {choice}
            </div>
          ))}
        </div>
      )}
      <Table
        wrapLines
        stickyHeader
        trackBy="key"
        items={rows.slice((page - 1) * PAGE, page * PAGE)}
        loading={loading}
        loadingText="Reading the families"
        empty={empty}
        ariaLabels={{ tableLabel: 'Variables by family' }}
        columnDefinitions={[
          {
            id: 'key',
            header: 'Key',
            isRowHeader: true,
            minWidth: 160,
            cell: ({ key }) => <LongText code>{key}</LongText>,
          },
          {
            id: 'state',
            header: 'State',
            minWidth: 120,
            cell: ({ state }) => {
              const [type, text] = STATES[state];
              return <StatusIndicator type={type}>{text}</StatusIndicator>;
            },
          },
          ...columns.map(({ title }, index) => ({
            id: `column-${index}`,
            header: <LongText>{title}</LongText>,
            minWidth: 180,
            cell: ({ cells }: MatrixRow) => <Holders holders={cells[index] ?? []} />,
          })),
          { id: 'action', header: 'Action', minWidth: 130, cell: action },
        ]}
        {...(pages > 1 && {
          pagination: (
            <Pagination
              currentPageIndex={page}
              pagesCount={pages}
              onChange={({ detail }) => setPage(detail.currentPageIndex)}
            />
          ),
        })}
      />
    </>
  );
}

function Holders({ holders }: { holders: readonly Holder[] }) {
  if (holders.length === 0) return <Box color="text-status-inactive">Absent</Box>;
  return holders.map(({ container, kind, valueFrom = '' }) => (
    <div key={`${container} ${kind} ${valueFrom}`}>
      {kind === 'plain' ? 'Plain value' : <LongText code>{valueFrom}</LongText>}
      <Box variant="small" color="text-body-secondary" display="block">
        {container}
      </Box>
    </div>
  ));
}
