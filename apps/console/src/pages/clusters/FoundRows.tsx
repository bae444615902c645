import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MOST_ROWS } from '../../api/cluster-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { PageLoading } from '../../layout/PageLoading.tsx';
import type { VirtualColumn } from '../../ui/VirtualRow.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import type { Looked } from './list-filters.ts';

interface Props<Row> {
  /** What the rows are, as in "services". */
  what: string;
  label: string;
  query: Pick<UseQueryResult<readonly Row[]>, 'data' | 'error' | 'isPending'>;
  /** Those of the rows that fit. */
  rows: readonly Row[];
  columns: readonly VirtualColumn<Row>[];
  keyOf: (row: Row) => string;
  looked: Looked;
  states: readonly { value: NonNullable<Looked['state']>; label: string }[];
  onChange: (looked: { search?: string; state?: NonNullable<Looked['state']> }) => void;
  /** What a list without rows says. */
  empty: string;
  actions?: ReactNode;
}

const ALL = { value: '', label: 'Any state' };

/** A long list with what it is looked through by; the rows change while one looks. */
export function FoundRows<Row>({ what, label, query, rows, columns, keyOf, ...more }: Props<Row>) {
  const { looked, states, onChange, empty, actions } = more;
  const { search, state } = looked;
  const isFiltered = search !== '' || state !== undefined;
  const total = query.data?.length ?? 0;
  const cut = total >= MOST_ROWS ? '+' : '';
  const change = (next: Looked) =>
    onChange({ ...(next.search && { search: next.search }), ...(next.state && { state: next.state }) });
  const count = isFiltered ? `${rows.length}/${total}` : `${total}`;
  return (
    <Container
      header={
        <Header variant="h2" counter={query.isPending ? '' : `(${count}${cut})`} actions={actions}>
          {label}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <div className="purser-filters">
          <SearchBox
            label={`Find ${what}`}
            placeholder="A part of a name or revision"
            value={search}
            onSearch={(text) => change({ search: text, state })}
          />
          <Select
            ariaLabel="State"
            selectedOption={states.find(({ value }) => value === state) ?? ALL}
            options={[ALL, ...states]}
            onChange={({ detail }) =>
              change({
                search,
                state: states.find(({ value }) => value === detail.selectedOption.value)?.value,
              })
            }
          />
        </div>
        {query.error !== null && <ApiErrorAlert error={query.error} />}
        {query.isPending && <PageLoading />}
        {query.data !== undefined && rows.length === 0 && (
          <EmptyState
            title={isFiltered ? 'No matches' : `No ${what}`}
            text={isFiltered ? `None of the ${total} ${what} fits.` : empty}
          >
            {isFiltered && <Button onClick={() => onChange({})}>Clear filters</Button>}
          </EmptyState>
        )}
        {rows.length > 0 && (
          <VirtualTable
            label={label}
            columns={columns}
            rows={rows}
            keyOf={keyOf}
            hasMore={false}
            onNearEnd={() => {}}
          />
        )}
      </SpaceBetween>
    </Container>
  );
}
