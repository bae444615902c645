import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { revisionOfArn } from '@purser/task-definition';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { serviceQuery } from '../../api/cluster-queries.ts';
import { LiveStatus } from '../../components/live/LiveStatus.tsx';
import { LiveTroubles } from '../../components/live/LiveTroubles.tsx';
import { useLiveCluster } from '../../components/live/use-live-cluster.ts';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import { Configuration } from './service/Configuration.tsx';
import { Deployments } from './service/Deployments.tsx';
import { ServiceEvents } from './service/ServiceEvents.tsx';
import { ServiceOverview } from './service/ServiceOverview.tsx';
import { TaskList } from './TaskList.tsx';

const route = getRouteApi('/clusters/$cluster/services/$service');

/** One service: its deployments and events as they come, its tasks, and how it is set up. */
export function ServicePage() {
  const { cluster, service: name } = route.useParams();
  const { view = 'deployments', search, state } = route.useSearch();
  const navigate = useNavigate({ from: '/clusters/$cluster/services/$service' });
  const follow = useFollow();
  const { data: service } = useSuspenseQuery(serviceQuery({ cluster, service: name }));
  const live = useLiveCluster({ cluster, service: name });
  const { family } = revisionOfArn(service.taskDefinitionArn);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={
            <SpaceBetween direction="horizontal" size="xs" alignItems="center">
              <LiveStatus live={live} />
              {family !== '' && (
                <Button href={paths.family({ family })} onFollow={follow}>
                  Deploy another revision
                </Button>
              )}
              <Button href={paths.rollBack({ cluster, service: name })} onFollow={follow}>
                Roll back
              </Button>
              <Button
                variant="primary"
                href={paths.newRollout({ services: [{ cluster, service: name }] })}
                onFollow={follow}
              >
                Force new deployment
              </Button>
            </SpaceBetween>
          }
        >
          <LongText>{name}</LongText>
        </Header>
      }
    >
      <SpaceBetween size="l">
        <LiveTroubles live={live} />
        <ServiceOverview service={service} />
        <Tabs
          ariaLabel="Parts of the service"
          activeTabId={view}
          onChange={({ detail: { activeTabId } }) =>
            void navigate({
              search: activeTabId === 'tasks' || activeTabId === 'configuration' ? { view: activeTabId } : {},
              replace: true,
            })
          }
          tabs={[
            {
              id: 'deployments',
              label: 'Deployments and events',
              content: (
                <SpaceBetween size="l">
                  <Deployments deployments={service.deployments} />
                  <ServiceEvents events={service.events} />
                </SpaceBetween>
              ),
            },
            {
              id: 'tasks',
              label: 'Tasks',
              content: (
                <TaskList
                  cluster={cluster}
                  service={name}
                  search={search ?? ''}
                  state={state}
                  onChange={(next) => void navigate({ search: { view: 'tasks', ...next }, replace: true })}
                />
              ),
            },
            { id: 'configuration', label: 'Configuration', content: <Configuration service={service} /> },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}
