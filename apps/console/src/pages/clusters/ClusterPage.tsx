import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { clusterQuery } from '../../api/cluster-queries.ts';
import { LiveStatus } from '../../components/live/LiveStatus.tsx';
import { LiveTroubles } from '../../components/live/LiveTroubles.tsx';
import { useLiveCluster } from '../../components/live/use-live-cluster.ts';
import { RunState } from '../../components/RunState.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { ServiceList } from './ServiceList.tsx';
import { TaskList } from './TaskList.tsx';

const route = getRouteApi('/clusters/$cluster');

/** One cluster: its services or its tasks, kept up to date. */
export function ClusterPage() {
  const { cluster } = route.useParams();
  const { view, search, state } = route.useSearch();
  const navigate = useNavigate({ from: '/clusters/$cluster' });
  const { data } = useSuspenseQuery(clusterQuery(cluster));
  const live = useLiveCluster(view === 'tasks' ? { cluster, tasks: 'true' } : { cluster, services: 'true' });
  return (
    <ContentLayout
      header={
        <Header variant="h1" actions={<LiveStatus live={live} />}>
          <LongText>{cluster}</LongText>
        </Header>
      }
    >
      <SpaceBetween size="l">
        <LiveTroubles live={live} />
        <Container header={<Header variant="h2">Overview</Header>}>
          <KeyValuePairs
            columns={4}
            items={[
              { label: 'Status', value: <RunState state={data.status} /> },
              { label: 'Services', value: data.activeServicesCount },
              { label: 'Running tasks', value: data.runningTasksCount },
              { label: 'Pending tasks', value: data.pendingTasksCount },
              { label: 'Container instances', value: data.registeredContainerInstancesCount },
              {
                label: 'Capacity providers',
                value: <LongText>{data.capacityProviders.join(', ') || '-'}</LongText>,
              },
            ]}
          />
        </Container>
        <Tabs
          ariaLabel="What runs in the cluster"
          activeTabId={view ?? 'services'}
          onChange={({ detail }) =>
            void navigate({ search: detail.activeTabId === 'tasks' ? { view: 'tasks' } : {}, replace: true })
          }
          tabs={[
            {
              id: 'services',
              label: 'Services',
              content: (
                <ServiceList
                  cluster={cluster}
                  search={search ?? ''}
                  state={state}
                  onChange={(next) => void navigate({ search: next, replace: true })}
                />
              ),
            },
            {
              id: 'tasks',
              label: 'Tasks',
              content: (
                <TaskList
                  cluster={cluster}
                  search={search ?? ''}
                  state={state}
                  onChange={(next) => void navigate({ search: { view: 'tasks', ...next }, replace: true })}
                />
              ),
            },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}
