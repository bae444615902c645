import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { familiesQuery, revisionQuery, revisionsQuery } from './api/queries.ts';
import { clusterRoutes } from './cluster-routes.tsx';
import { deployRoutes } from './deploy-routes.tsx';
import { insightRoutes } from './insight-routes.tsx';
import { PageError } from './layout/PageError.tsx';
import { PageLoading } from './layout/PageLoading.tsx';
import { lifeRoutes } from './life-routes.tsx';
import { rolloutRoutes } from './rollout-routes.tsx';
import { root } from './root-route.tsx';
import {
  readFamiliesSearch,
  readFieldSearch,
  readGuideSearch,
  readMatrixSearch,
  readPositive,
  readRevisionsSearch,
} from './search.ts';
import { secretRoutes } from './secret-routes.tsx';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readGuideSearch,
  component: lazyRouteComponent(() => import('./pages/home/HomePage.tsx'), 'HomePage'),
});

const families = createRoute({
  getParentRoute: () => root,
  path: '/task-definitions',
  validateSearch: readFamiliesSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureInfiniteQueryData(familiesQuery(deps)),
  component: lazyRouteComponent(() => import('./pages/task-definitions/FamiliesPage.tsx'), 'FamiliesPage'),
});

const create = createRoute({
  getParentRoute: () => root,
  path: '/create-task-definition',
  component: lazyRouteComponent(
    () => import('./pages/task-definitions/CreateTaskDefinitionPage.tsx'),
    'CreateTaskDefinitionPage',
  ),
});

const family = createRoute({
  getParentRoute: () => root,
  path: '/task-definitions/$family',
  validateSearch: readRevisionsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    context.queryClient.ensureInfiniteQueryData(revisionsQuery({ family: params.family, ...deps })),
  component: lazyRouteComponent(() => import('./pages/task-definitions/FamilyPage.tsx'), 'FamilyPage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/task-definitions/$family/compare',
  validateSearch: (search) => ({ from: readPositive(search.from) ?? 1, to: readPositive(search.to) ?? 1 }),
  loaderDeps: ({ search }) => search,
  loader: ({ context, params: { family }, deps }) =>
    Promise.all(
      [deps.from, deps.to].map((revision) =>
        context.queryClient.ensureQueryData(revisionQuery({ family, revision })),
      ),
    ),
  component: lazyRouteComponent(() => import('./pages/task-definitions/ComparePage.tsx'), 'ComparePage'),
});

const revision = createRoute({
  getParentRoute: () => root,
  path: '/task-definitions/$family/$revision',
  params: {
    parse: ({ family, revision }) => ({ family, revision: Number(revision) }),
    stringify: ({ family, revision }) => ({ family, revision: String(revision) }),
  },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(revisionQuery(params)),
  component: lazyRouteComponent(() => import('./pages/task-definitions/RevisionPage.tsx'), 'RevisionPage'),
});

const createRevision = createRoute({
  getParentRoute: () => root,
  path: '/task-definitions/$family/$revision/create-revision',
  validateSearch: readFieldSearch,
  params: {
    parse: ({ family, revision }) => ({ family, revision: Number(revision) }),
    stringify: ({ family, revision }) => ({ family, revision: String(revision) }),
  },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(revisionQuery(params)),
  component: lazyRouteComponent(
    () => import('./pages/task-definitions/CreateRevisionPage.tsx'),
    'CreateRevisionPage',
  ),
});

const environmentMatrix = createRoute({
  getParentRoute: () => root,
  path: '/environment-matrix',
  validateSearch: readMatrixSearch,
  component: lazyRouteComponent(
    () => import('./pages/environment-matrix/EnvironmentMatrixPage.tsx'),
    'EnvironmentMatrixPage',
  ),
});

/** The whole URL map of the console. */
const routeTree = root.addChildren([
  home,
  families,
  create,
  family,
  compare,
  revision,
  createRevision,
  environmentMatrix,
  ...deployRoutes,
  ...secretRoutes,
  ...insightRoutes,
  ...clusterRoutes,
  ...rolloutRoutes,
  ...lifeRoutes,
]);

/** Makes the router over a query cache that its loaders fill. */
export function createConsoleRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: PageError,
    scrollRestoration: true,
    // What a page does not know in its address is left out, and not handed on to the API.
    search: { strict: true },
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }
}
