import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deployableServicesQuery, rollBackQuery } from './api/deployment-queries.ts';
import { revisionQuery } from './api/queries.ts';
import { root } from './root-route.tsx';
import { readDeploySearch, readRollBackSearch } from './search.ts';

const params = {
  parse: ({ family, revision }: { family: string; revision: string }) => ({
    family,
    revision: Number(revision),
  }),
  stringify: ({ family, revision }: { family: string; revision: number }) => ({
    family,
    revision: String(revision),
  }),
};

const deploy = createRoute({
  getParentRoute: () => root,
  path: '/task-definitions/$family/$revision/deploy',
  params,
  validateSearch: readDeploySearch,
  loader: ({ context: { queryClient }, params: revision }) =>
    Promise.all([
      queryClient.ensureQueryData(revisionQuery(revision)),
      queryClient.ensureQueryData(deployableServicesQuery()),
    ]),
  component: lazyRouteComponent(() => import('./pages/deploy/DeployPage.tsx'), 'DeployPage'),
});

const runTask = createRoute({
  getParentRoute: () => root,
  path: '/task-definitions/$family/$revision/run-task',
  params,
  loader: ({ context, params: revision }) => context.queryClient.ensureQueryData(revisionQuery(revision)),
  component: lazyRouteComponent(() => import('./pages/deploy/RunTaskPage.tsx'), 'RunTaskPage'),
});

const createService = createRoute({
  getParentRoute: () => root,
  path: '/task-definitions/$family/$revision/create-service',
  params,
  loader: ({ context, params: revision }) => context.queryClient.ensureQueryData(revisionQuery(revision)),
  component: lazyRouteComponent(() => import('./pages/deploy/CreateServicePage.tsx'), 'CreateServicePage'),
});

const rollBack = createRoute({
  getParentRoute: () => root,
  path: '/clusters/$cluster/services/$service/roll-back',
  validateSearch: readRollBackSearch,
  loader: ({ context, params: service }) => context.queryClient.ensureQueryData(rollBackQuery(service)),
  component: lazyRouteComponent(() => import('./pages/deploy/RollBackPage.tsx'), 'RollBackPage'),
});

/** The pages that bring a revision to run. */
export const deployRoutes = [deploy, runTask, createService, rollBack] as const;
