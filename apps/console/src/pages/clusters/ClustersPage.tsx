import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { clusterOverviewQuery } from '../../api/cluster-queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RefreshButton } from '../../components/RefreshButton.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { RunState } from '../../components/RunState.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';

const route = getRouteApi('/clusters');

/** The account's clusters, each with what runs in it. */
export function ClustersPage() {
  const { search } = route.useSearch();
  const navigate = useNavigate({ from: '/clusters' });
  const query = useQuery(clusterOverviewQuery());
  const clusters = query.data ?? [];
  const found = clusters.filter(({ clusterName }) =>
    clusterName.toLowerCase().includes((search ?? '').toLowerCase()),
  );
  return (
    <Table
      variant="full-page"
      stickyHeader
      wrapLines
      trackBy="clusterArn"
      items={found}
      loading={query.isPending}
      loadingText="Loading clusters"
      ariaLabels={{ tableLabel: 'Clusters' }}
      columnDefinitions={[
        {
          id: 'name',
          header: 'Cluster',
          isRowHeader: true,
          minWidth: 180,
          cell: ({ clusterName }) => (
            <RouteLink href={paths.cluster({ cluster: clusterName })}>
              <LongText>{clusterName}</LongText>
            </RouteLink>
          ),
        },
        { id: 'status', header: 'Status', minWidth: 110, cell: ({ status }) => <RunState state={status} /> },
        { id: 'services', header: 'Services', cell: ({ activeServicesCount }) => activeServicesCount },
        { id: 'running', header: 'Running tasks', cell: ({ runningTasksCount }) => runningTasksCount },
        { id: 'pending', header: 'Pending tasks', cell: ({ pendingTasksCount }) => pendingTasksCount },
        {
          id: 'instances',
          header: 'Container instances',
          cell: ({ registeredContainerInstancesCount }) => registeredContainerInstancesCount,
        },
        {
          id: 'providers',
          header: 'Capacity providers',
          minWidth: 150,
          cell: ({ capacityProviders }) => <LongText>{capacityProviders.join(', ') || '-'}</LongText>,
        },
      ]}
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={query.isPending ? '' : `(${clusters.length})`}
          description="The services and tasks that run, and which of them hold an older secret."
          actions={<RefreshButton query={query} />}
        >
          Clusters
        </Header>
      }
      filter={
        <div className="purser-filters">
          <SearchBox
            label="Find clusters"
            placeholder="A part of the name"
            value={search ?? ''}
            onSearch={(text) => void navigate({ search: text ? { search: text } : {}, replace: true })}
          />
        </div>
      }
      empty={
        <EmptyState
          title={clusters.length === 0 ? 'No clusters' : 'No matches'}
          text={
            clusters.length === 0
              ? 'This account and Region has no ECS cluster.'
              : 'No cluster has this in its name.'
          }
        />
      }
    />
  );
}
