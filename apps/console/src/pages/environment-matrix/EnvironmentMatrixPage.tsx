import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TokenGroup from '@cloudscape-design/components/token-group';
import { useQueries } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { latestRevisionQuery } from '../../api/queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FamilySelect } from '../../components/FamilySelect.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { environmentMatrix, type MatrixRow } from './matrix.ts';
import { RevisionChoice } from './RevisionChoice.tsx';

const CopyReferenceModal = lazy(() => import('./CopyReferenceModal.tsx'));
const route = getRouteApi('/environment-matrix');
/** More columns than this cannot be read side by side. */
const MOST = 6;

/** The keys of several families side by side: present plain, present as a reference, absent, or with another reference. */
export function EnvironmentMatrixPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/environment-matrix' });
  const [copying, setCopying] = useState<MatrixRow>();
  const names = search.family?.split(',') ?? [];
  const queries = useQueries({ queries: names.map(latestRevisionQuery) });
  const show = (families: readonly string[]) =>
    void navigate({
      search: ({ family: _, ...rest }) =>
        families.length > 0 ? { ...rest, family: families.join(',') } : rest,
      replace: true,
    });
  const columns = queries.flatMap(({ data }) => (data === undefined ? [] : [data.taskDefinition]));
  const isComplete = columns.length === names.length;
  const all = isComplete ? environmentMatrix(columns) : [];
  const rows = search.show === 'differences' ? all.filter(({ state }) => state !== 'same') : all;
  const failed = queries.find(({ error }) => error !== null);
  return (
    <SpaceBetween size="l">
      <Header
        variant="h1"
        description="Which variables each family has, and whether it has them in plain text or by reference. Values are not shown."
      >
        Environment matrix
      </Header>
      <div className="purser-matrix-filters">
        <FamilySelect
          value=""
          ariaLabel="Add a family"
          placeholder={names.length >= MOST ? `At most ${MOST} families` : 'Add a family'}
          without={names.map((name) => name.split(':')[0] ?? '')}
          onChange={(family) => names.length < MOST && show([...names, family])}
        />
        <Checkbox
          checked={search.show === 'differences'}
          onChange={({ detail }) =>
            void navigate({
              search: ({ show: _, ...rest }) => (detail.checked ? { ...rest, show: 'differences' } : rest),
              replace: true,
            })
          }
        >
          Only what differs or is missing
        </Checkbox>
      </div>
      {names.length > 0 && (
        <TokenGroup
          items={names.map((name) => ({ label: name, dismissLabel: `Remove ${name}` }))}
          onDismiss={({ detail }) => show(names.filter((_, index) => index !== detail.itemIndex))}
        />
      )}
      {failed !== undefined && <ApiErrorAlert error={failed.error} header="A family could not be read" />}
      {names.length === 0 ? (
        <EmptyState
          title="No families chosen"
          text="Add two or more families, such as those of your environments, to see their variables side by side."
        />
      ) : (
        <MatrixTable
          columns={columns.map((column, index) => ({
            title: `${column.family}:${column.revision}`,
            family: column.family,
            choice: (
              <RevisionChoice
                family={column.family}
                revision={column.revision}
                onChange={(name) => show(names.map((before, at) => (at === index ? name : before)))}
              />
            ),
          }))}
          rows={rows}
          loading={!isComplete && failed === undefined}
          empty={
            all.length > 0 ? 'All families have the same references.' : 'None of the families has a variable.'
          }
          action={(row) =>
            columns.length > 1 && row.cells.some((cell) => cell.some(({ kind }) => kind === 'reference')) ? (
              <Button
                variant="inline-link"
                ariaLabel={`Copy the reference of ${row.key}`}
                onClick={() => setCopying(row)}
              >
                Copy reference
              </Button>
            ) : null
          }
        />
      )}
      {copying !== undefined && (
        <Suspense>
          <CopyReferenceModal row={copying} columns={columns} onDismiss={() => setCopying(undefined)} />
        </Suspense>
      )}
    </SpaceBetween>
  );
}
