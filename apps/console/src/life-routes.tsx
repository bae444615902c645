import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { cleanupQuery } from './api/cleanup-queries.ts';
import { revisionQuery } from './api/queries.ts';
import { root } from './root-route.tsx';
import { readCleanUpSearch, readPositive } from './search.ts';

const cleanUp = createRoute({
  getParentRoute: () => root,
  path: '/clean-up',
  validateSearch: readCleanUpSearch,
  component: lazyRouteComponent(() => import('./pages/clean-up/CleanUpPage.tsx'), 'CleanUpPage'),
});

const cleanUpJob = createRoute({
  getParentRoute: () => root,
  path: '/clean-up/$id',
  params: {
    parse: ({ id }) => ({ id: readPositive(id) ?? 0 }),
    stringify: ({ id }) => ({ id: String(id) }),
  },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(cleanupQuery(params.id)),
  component: lazyRouteComponent(() => import('./pages/clean-up/CleanupJobPage.tsx'), 'CleanupJobPage'),
});

const copy = createRoute({
  getParentRoute: () => root,
  path: '/task-definitions/$family/$revision/copy',
  params: {
    parse: ({ family, revision }) => ({ family, revision: Number(revision) }),
    stringify: ({ family, revision }) => ({ family, revision: String(revision) }),
  },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(revisionQuery(params)),
  component: lazyRouteComponent(() => import('./pages/copy/CopyRevisionPage.tsx'), 'CopyRevisionPage'),
});

/** The pages of the later life of revisions. */
export const lifeRoutes = [cleanUp, cleanUpJob, copy] as const;
