import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { parameterPagesQuery } from '../../api/queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { MoreButton } from '../../components/MoreButton.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { useNotifications } from '../../layout/notifications.tsx';
import { parameterColumns } from './parameter-columns.tsx';

const CreateParameterModal = lazy(() => import('../../components/secrets/CreateParameterModal.tsx'));
const route = getRouteApi('/parameters');

/** The account's parameters; what they are, never what they hold. */
export function ParametersPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/parameters' });
  const { notify } = useNotifications();
  const [creating, setCreating] = useState(false);
  const pages = useInfiniteQuery(parameterPagesQuery(search));
  const parameters = pages.data?.pages.flatMap((page) => page.parameters) ?? [];
  const createButton = (variant: 'primary' | 'normal') => (
    <Button variant={variant} onClick={() => setCreating(true)}>
      Create parameter
    </Button>
  );
  return (
    <>
      <Table
        variant="full-page"
        stickyHeader
        wrapLines
        trackBy="name"
        items={parameters}
        loading={pages.isPending}
        loadingText="Loading parameters"
        ariaLabels={{ tableLabel: 'Parameters' }}
        columnDefinitions={parameterColumns}
        header={
          <Header
            variant="awsui-h1-sticky"
            counter={parameters.length > 0 ? `(${parameters.length}${pages.hasNextPage ? '+' : ''})` : ''}
            description="Parameters that a container can be given through ValueFrom. Values are not shown here."
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  iconName="refresh"
                  ariaLabel="Refresh"
                  loading={pages.isRefetching}
                  onClick={() => void pages.refetch()}
                />
                {createButton('primary')}
              </SpaceBetween>
            }
          >
            Parameter Store
          </Header>
        }
        filter={
          <div className="purser-filters">
            <SearchBox
              label="Find parameters"
              placeholder="Parameter name contains"
              value={search.search ?? ''}
              onSearch={(text) => void navigate({ search: text ? { search: text } : {}, replace: true })}
            />
          </div>
        }
        empty={
          search.search === undefined ? (
            <EmptyState title="No parameters" text="Create one to give it to a container through ValueFrom.">
              {createButton('normal')}
            </EmptyState>
          ) : (
            <EmptyState title="No matches" text="No parameter's name holds this text.">
              <Button onClick={() => void navigate({ search: {}, replace: true })}>Clear search</Button>
            </EmptyState>
          )
        }
        footer={
          <Box textAlign="center">
            <MoreButton query={pages} what="parameters" />
          </Box>
        }
      />
      {creating && (
        <Suspense>
          <CreateParameterModal
            onDismiss={() => setCreating(false)}
            onCreated={({ name }) => {
              setCreating(false);
              notify({ type: 'success', content: `Parameter ${name} was created.` });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
