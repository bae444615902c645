import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rolloutQuery } from './api/rollout-queries.ts';
import { root } from './root-route.tsx';
import { readNewRolloutSearch, readPositive, readRolloutSearch } from './search.ts';

const rollouts = createRoute({
  getParentRoute: () => root,
  path: '/rollouts',
  component: lazyRouteComponent(() => import('./pages/rollouts/RolloutsPage.tsx'), 'RolloutsPage'),
});

const newRollout = createRoute({
  getParentRoute: () => root,
  path: '/rollouts/new',
  validateSearch: readNewRolloutSearch,
  component: lazyRouteComponent(() => import('./pages/rollouts/NewRolloutPage.tsx'), 'NewRolloutPage'),
});

const rollout = createRoute({
  getParentRoute: () => root,
  path: '/rollouts/$id',
  params: {
    parse: ({ id }) => ({ id: readPositive(id) ?? 0 }),
    stringify: ({ id }) => ({ id: String(id) }),
  },
  validateSearch: readRolloutSearch,
  loader: ({ context, params }) => context.queryClient.ensureQueryData(rolloutQuery(params.id)),
  component: lazyRouteComponent(() => import('./pages/rollouts/RolloutPage.tsx'), 'RolloutPage'),
});

/** The pages of what is deployed to many services. */
export const rolloutRoutes = [rollouts, newRollout, rollout] as const;
