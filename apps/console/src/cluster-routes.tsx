import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { clusterOverviewQuery, clusterQuery, serviceQuery, taskQuery } from './api/cluster-queries.ts';
import { root } from './root-route.tsx';
import { readClusterSearch, readNameSearch, readServiceSearch, readStaleSearch } from './search.ts';

const clusters = createRoute({
  getParentRoute: () => root,
  path: '/clusters',
  validateSearch: readNameSearch,
  loader: ({ context: { queryClient } }) => queryClient.ensureQueryData(clusterOverviewQuery()),
  component: lazyRouteComponent(() => import('./pages/clusters/ClustersPage.tsx'), 'ClustersPage'),
});

const cluster = createRoute({
  getParentRoute: () => root,
  path: '/clusters/$cluster',
  validateSearch: readClusterSearch,
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(clusterQuery(params.cluster)),
  component: lazyRouteComponent(() => import('./pages/clusters/ClusterPage.tsx'), 'ClusterPage'),
});

const service = createRoute({
  getParentRoute: () => root,
  path: '/clusters/$cluster/services/$service',
  validateSearch: readServiceSearch,
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(serviceQuery(params)),
  component: lazyRouteComponent(() => import('./pages/clusters/ServicePage.tsx'), 'ServicePage'),
});

const task = createRoute({
  getParentRoute: () => root,
  path: '/clusters/$cluster/tasks/$task',
  loader: ({ context: { queryClient }, params }) => queryClient.ensureQueryData(taskQuery(params)),
  component: lazyRouteComponent(() => import('./pages/clusters/TaskPage.tsx'), 'TaskPage'),
});

const staleSecrets = createRoute({
  getParentRoute: () => root,
  path: '/stale-secrets',
  validateSearch: readStaleSearch,
  component: lazyRouteComponent(
    () => import('./pages/stale-secrets/StaleSecretsPage.tsx'),
    'StaleSecretsPage',
  ),
});

/** The pages of what runs, and of what it holds. */
export const clusterRoutes = [clusters, cluster, service, task, staleSecrets] as const;
