import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.tsx';
import { readAuditSearch, readLaunchFailuresSearch, readWhereUsedSearch } from './search.ts';

const launchFailures = createRoute({
  getParentRoute: () => root,
  path: '/launch-failures',
  validateSearch: readLaunchFailuresSearch,
  component: lazyRouteComponent(
    () => import('./pages/launch-failures/LaunchFailuresPage.tsx'),
    'LaunchFailuresPage',
  ),
});

const whereUsed = createRoute({
  getParentRoute: () => root,
  path: '/where-used',
  validateSearch: readWhereUsedSearch,
  component: lazyRouteComponent(() => import('./pages/where-used/WhereUsedPage.tsx'), 'WhereUsedPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./pages/audit/AuditPage.tsx'), 'AuditPage'),
});

/** The pages that tell what happened and what hangs together. */
export const insightRoutes = [launchFailures, whereUsed, audit] as const;
