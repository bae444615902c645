import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  parameterHistoryQuery,
  parameterLevelQuery,
  parameterPagesQuery,
  parameterQuery,
  secretPagesQuery,
  secretQuery,
} from './api/secret-queries.ts';
import { root } from './root-route.tsx';
import {
  readParameterName,
  readParametersSearch,
  readSecretId,
  readSecretsSearch,
  readVersions,
} from './search.ts';

const parameters = createRoute({
  getParentRoute: () => root,
  path: '/parameters',
  validateSearch: readParametersSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps: { view, ...search } }) =>
    view === 'tree'
      ? queryClient.ensureInfiniteQueryData(parameterLevelQuery(search.path ?? '/'))
      : queryClient.ensureInfiniteQueryData(parameterPagesQuery(search)),
  component: lazyRouteComponent(() => import('./pages/parameters/ParametersPage.tsx'), 'ParametersPage'),
});

const createParameter = createRoute({
  getParentRoute: () => root,
  path: '/parameters/create',
  component: lazyRouteComponent(
    () => import('./pages/parameters/CreateParameterPage.tsx'),
    'CreateParameterPage',
  ),
});

const parameter = createRoute({
  getParentRoute: () => root,
  path: '/parameters/detail',
  validateSearch: readParameterName,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(parameterQuery(deps.name)),
  component: lazyRouteComponent(() => import('./pages/parameters/ParameterPage.tsx'), 'ParameterPage'),
});

const editParameter = createRoute({
  getParentRoute: () => root,
  path: '/parameters/edit',
  validateSearch: readParameterName,
  loaderDeps: ({ search }) => search,
  // Not what the cache has: a change is made from the version that is shown.
  loader: ({ context, deps }) =>
    context.queryClient.fetchQuery({ ...parameterQuery(deps.name), staleTime: 0 }),
  component: lazyRouteComponent(
    () => import('./pages/parameters/EditParameterPage.tsx'),
    'EditParameterPage',
  ),
});

const compareVersions = createRoute({
  getParentRoute: () => root,
  path: '/parameters/compare',
  validateSearch: readVersions,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(parameterHistoryQuery(deps.name)),
  component: lazyRouteComponent(
    () => import('./pages/parameters/CompareVersionsPage.tsx'),
    'CompareVersionsPage',
  ),
});

const secrets = createRoute({
  getParentRoute: () => root,
  path: '/secrets',
  validateSearch: readSecretsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureInfiniteQueryData(secretPagesQuery(deps)),
  component: lazyRouteComponent(() => import('./pages/secrets/SecretsPage.tsx'), 'SecretsPage'),
});

const createSecret = createRoute({
  getParentRoute: () => root,
  path: '/secrets/create',
  component: lazyRouteComponent(() => import('./pages/secrets/CreateSecretPage.tsx'), 'CreateSecretPage'),
});

const secret = createRoute({
  getParentRoute: () => root,
  path: '/secrets/detail',
  validateSearch: readSecretId,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(secretQuery(deps.id)),
  component: lazyRouteComponent(() => import('./pages/secrets/SecretPage.tsx'), 'SecretPage'),
});

const editSecret = createRoute({
  getParentRoute: () => root,
  path: '/secrets/edit',
  validateSearch: readSecretId,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => context.queryClient.ensureQueryData(secretQuery(deps.id)),
  component: lazyRouteComponent(() => import('./pages/secrets/EditSecretPage.tsx'), 'EditSecretPage'),
});

/** The pages of Parameter Store and Secrets Manager. */
export const secretRoutes = [
  parameters,
  createParameter,
  parameter,
  editParameter,
  compareVersions,
  secrets,
  createSecret,
  secret,
  editSecret,
] as const;
