import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { paths } from './paths.ts';
import { createConsoleRouter } from './routes.tsx';
import { readMatrixSearch } from './search.ts';

// The table is walked, no page is rendered and nothing is asked.
vi.mock('./layout/AppShell.tsx', () => ({ AppShell: () => null }));
vi.mock('./layout/NotFoundPage.tsx', () => ({ NotFoundPage: () => null }));
vi.mock('./layout/PageError.tsx', () => ({ PageError: () => null }));
vi.mock('./layout/PageLoading.tsx', () => ({ PageLoading: () => null }));
vi.mock('./api/queries.ts', () => ({}));
vi.mock('./api/rollout-queries.ts', () => ({}));
vi.mock('./api/cleanup-queries.ts', () => ({}));
vi.mock('./api/secret-queries.ts', () => ({}));
vi.mock('./api/cluster-queries.ts', () => ({}));

vi.mock('./api/deployment-queries.ts', () => ({}));

const revision = { family: 'checkout-api', revision: 12 };
const EXPECTED: Record<keyof typeof paths, [address: string, route: string, params?: object]> = {
  home: [paths.home(), '/'],
  families: [paths.families(), '/task-definitions'],
  create: [paths.create(), '/create-task-definition'],
  family: [paths.family(revision), '/task-definitions/$family', { family: 'checkout-api' }],
  compare: [
    paths.compare({ family: 'checkout-api', from: 1, to: 2 }),
    '/task-definitions/$family/compare',
    { family: 'checkout-api' },
  ],
  revision: [paths.revision(revision), '/task-definitions/$family/$revision', revision],
  createRevision: [
    paths.createRevision(revision),
    '/task-definitions/$family/$revision/create-revision',
    revision,
  ],
  deploy: [paths.deploy(revision), '/task-definitions/$family/$revision/deploy', revision],
  runTask: [paths.runTask(revision), '/task-definitions/$family/$revision/run-task', revision],
  createService: [
    paths.createService(revision),
    '/task-definitions/$family/$revision/create-service',
    revision,
  ],
  rollBack: [
    paths.rollBack({ cluster: 'prod', service: 'web', to: 'web:3' }),
    '/clusters/$cluster/services/$service/roll-back',
    { cluster: 'prod', service: 'web' },
  ],
  parameters: [paths.parameters(), '/parameters'],
  clusters: [paths.clusters(), '/clusters'],
  cluster: [paths.cluster({ cluster: 'a', view: 'tasks' }), '/clusters/$cluster', { cluster: 'a' }],
  service: [
    paths.service({ cluster: 'a', service: 'b' }),
    '/clusters/$cluster/services/$service',
    { cluster: 'a', service: 'b' },
  ],
  task: [
    paths.task({ cluster: 'a', task: '0f' }),
    '/clusters/$cluster/tasks/$task',
    { cluster: 'a', task: '0f' },
  ],
  staleSecrets: [paths.staleSecrets({ thing: '/a/b' }), '/stale-secrets'],
  rollouts: [paths.rollouts(), '/rollouts'],
  newRollout: [paths.newRollout(), '/rollouts/new'],
  rollout: [paths.rollout({ id: 12 }), '/rollouts/$id', { id: 12 }],
  cleanUp: [paths.cleanUp({ family: 'web' }), '/clean-up'],
  cleanUpJob: [paths.cleanUpJob({ id: 3 }), '/clean-up/$id', { id: 3 }],
  copy: [paths.copy(revision), '/task-definitions/$family/$revision/copy', revision],
  launchFailures: [paths.launchFailures(), '/launch-failures'],
  whereUsed: [paths.whereUsed({ kind: 'secret', subject: 'a/b' }), '/where-used'],
  audit: [paths.audit(), '/audit'],
  createParameter: [paths.createParameter(), '/parameters/create'],
  parameter: [paths.parameter({ name: '/a/b' }), '/parameters/detail'],
  editParameter: [paths.editParameter({ name: '/a/b' }), '/parameters/edit'],
  compareVersions: [paths.compareVersions({ name: '/a/b', from: 1, to: 2 }), '/parameters/compare'],
  secrets: [paths.secrets(), '/secrets'],
  createSecret: [paths.createSecret(), '/secrets/create'],
  secret: [paths.secret({ id: 'a/b' }), '/secrets/detail'],
  editSecret: [paths.editSecret({ id: 'a/b' }), '/secrets/edit'],
  environmentMatrix: [paths.environmentMatrix({ families: ['a', 'b:2'] }), '/environment-matrix'],
};

const router = createConsoleRouter(new QueryClient());

function matched(address: string) {
  const { pathname, search } = new URL(address, 'http://console');
  const match = router.matchRoutes(pathname, Object.fromEntries(new URLSearchParams(search))).at(-1);
  return { route: match?.fullPath, params: match?.params, search: match?.search };
}

test.each(Object.entries(EXPECTED))('the path of %s has a route', (_, [address, route, params = {}]) => {
  expect(matched(address)).toMatchObject({ route, params });
});

test('a comparison carries its two revisions', () => {
  const address = paths.compare({ family: 'a', from: 3, to: 7 });
  expect(matched(address).search).toEqual({ from: 3, to: 7 });
});

test('an address leads to a field of the wizard, and to the uses of a secret', () => {
  const field = 'containerDefinitions[0].secrets[1].valueFrom';
  expect(matched(paths.createRevision({ ...revision, field })).search).toEqual({ field });
  expect(matched(paths.whereUsed({ kind: 'secret', subject: 'a/b' })).search).toEqual({
    kind: 'secret',
    subject: 'a/b',
  });
});
test.each(['/a b/c', '1.10', '007', 'true', 'null', '"a"', 'a&b=c'])(
  'the name %j comes out as it went in',
  (name) => {
    const { searchStr } = router.buildLocation({ to: paths.parameter({ name }) as never });
    const search = router.options.parseSearch?.(
      searchStr || new URL(paths.parameter({ name }), 'http://console').search,
    );
    expect(search).toEqual({ name });
  },
);

test('a matrix carries its families, however they stand in the address', () => {
  const families = ['a', 'b:2'];
  expect(matched(paths.environmentMatrix({ families })).search).toEqual({ family: 'a,b:2' });
  expect(readMatrixSearch({ family: families, show: 'all' })).toEqual({ family: 'a,b:2' });
  expect(readMatrixSearch({ family: 'a b,,c', show: 'differences' })).toEqual({
    family: 'c',
    show: 'differences',
  });
});

test('a rollout that is asked for carries its services, its revision and its reason', () => {
  const services = [
    { cluster: 'default', service: 'web' },
    { cluster: 'default', service: 'api' },
  ];
  const reason = '/shop/a=b changed & was mended';
  const address = paths.newRollout({ services, taskDefinition: 'web:3', reason });
  expect(matched(address).search).toEqual({
    services: 'default/web,default/api',
    taskDefinition: 'web:3',
    reason,
  });
});

test('the tasks of a cluster can be led to by what they run', () => {
  const address = paths.cluster({ cluster: 'a', view: 'tasks', search: 'nightly:3' });
  expect(matched(address).search).toEqual({ view: 'tasks', search: 'nightly:3' });
});

test('every route of the table has a path', () => {
  const routes = Object.keys(router.routesByPath);
  expect(routes.toSorted()).toEqual(
    Object.values(EXPECTED)
      .map(([, route]) => route)
      .toSorted(),
  );
});
