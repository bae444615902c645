import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type ParameterSearch, parameterPagesQuery } from '../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { countOf } from '../../components/count-of.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RefreshButton } from '../../components/RefreshButton.tsx';
import { useNotifications } from '../../layout/notifications.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { deletionNotice } from './deletion-notice.ts';
import { ParameterFilter } from './ParameterFilter.tsx';
import { parameterColumns } from './parameter-columns.tsx';

const DeleteParametersModal = lazy(() => import('../../forms/parameter/DeleteParametersModal.tsx'));

/** As many as one deletion takes. */
const MAX_DELETED = 100;

/** The parameters that fit a search; further pages come as one scrolls. */
export function ParameterList({ search }: { search: ParameterSearch }) {
  const navigate = useNavigate({ from: '/parameters' });
  const { notify } = useNotifications();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [deleting, setDeleting] = useState(false);
  const pages = useInfiniteQuery(parameterPagesQuery(search));
  const parameters = useMemo(
    () => pages.data?.pages.flatMap((page) => page.parameters) ?? [],
    [pages.data?.pages],
  );
  const columns = useMemo(
    () =>
      parameterColumns({
        selected,
        toggle: (name) =>
          setSelected((before) => {
            const after = new Set(before);
            if (!after.delete(name)) after.add(name);
            return after;
          }),
      }),
    [selected],
  );
  const names = parameters.filter(({ name }) => selected.has(name)).map(({ name }) => name);
  const isFiltered = Object.keys(search).length > 0;
  const count = countOf(parameters, pages);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={pages.isPending ? '' : `(${names.length > 0 ? `${names.length}/` : ''}${count})`}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <RefreshButton query={pages} />
              <Button
                disabled={names.length === 0 || names.length > MAX_DELETED}
                {...(names.length > MAX_DELETED && { disabledReason: `At most ${MAX_DELETED} go at once.` })}
                onClick={() => setDeleting(true)}
              >
                Delete
              </Button>
            </SpaceBetween>
          }
        >
          Parameters
        </Header>
      }
    >
      <SpaceBetween size="m">
        <ParameterFilter
          search={search}
          onSearch={(wanted) => {
            setSelected(new Set());
            void navigate({ search: wanted as ParameterSearch, replace: true });
          }}
        />
        {pages.isError && <ApiErrorAlert error={pages.error} />}
        {pages.isSuccess && parameters.length === 0 && !pages.hasNextPage ? (
          <EmptyState
            title={isFiltered ? 'No matches' : 'No parameters'}
            text={
              isFiltered
                ? 'No parameter fits all of these filters.'
                : 'Create one to give it to a container through ValueFrom.'
            }
          >
            {isFiltered && (
              <Button onClick={() => void navigate({ search: {}, replace: true })}>Clear filters</Button>
            )}
          </EmptyState>
        ) : (
          <VirtualTable
            label="Parameters"
            columns={columns}
            rows={parameters}
            keyOf={({ name }) => name}
            hasMore={pages.hasNextPage}
            onNearEnd={() => {
              if (!pages.isFetching && !pages.isError) void pages.fetchNextPage();
            }}
          />
        )}
        {pages.isFetchingNextPage && <StatusIndicator type="loading">Loading more</StatusIndicator>}
      </SpaceBetween>
      {deleting && (
        <Suspense>
          <DeleteParametersModal
            names={names}
            onDismiss={() => setDeleting(false)}
            onDeleted={(outcome) => {
              setDeleting(false);
              setSelected(new Set());
              notify(deletionNotice(outcome));
            }}
          />
        </Suspense>
      )}
    </Container>
  );
}
