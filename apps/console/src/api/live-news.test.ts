import type { LiveNews, ServiceSummary } from '@purser/contract';
import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { clusterServicesQuery, clusterTasksQuery } from './cluster-queries.ts';
import { applyNews, mergeRows } from './live-news.ts';

// The contract's client is made by the build.
vi.mock('./cluster-queries.ts', () => {
  const query =
    (what: string) =>
    (...of: unknown[]) => ({ queryKey: [what, ...of] });
  return {
    clusterQuery: query('cluster'),
    clusterServicesQuery: query('services'),
    clusterTasksQuery: query('tasks'),
    serviceQuery: query('service'),
    taskEnvironmentQuery: query('environment'),
    taskQuery: query('task'),
  };
});

const row = (name: string, value = 1) => ({ name, value });
const keyOf = ({ name }: { name: string }) => name;

test('what changed keeps its place, what is new comes last, and what is gone goes', () => {
  const rows = [row('a'), row('b'), row('c')];
  expect(mergeRows(rows, { changed: [row('d'), row('b', 2)], gone: ['a'] }, keyOf)).toEqual([
    row('b', 2),
    row('c'),
    row('d'),
  ]);
  expect(mergeRows(rows, {}, keyOf)).toEqual(rows);
});

const service = (serviceName: string, runningCount = 0): ServiceSummary => ({
  serviceName,
  serviceArn: serviceName,
  status: 'ACTIVE',
  desiredCount: 1,
  runningCount,
  pendingCount: 0,
  taskDefinitionArn: '',
  capacityProviders: [],
  deployments: [],
});

test('news lands where the pages look, and leaves the rest alone', () => {
  const cache = new QueryClient();
  const news = (more: Partial<LiveNews>): LiveNews => ({ asOf: '2026-11-26T09:00:00Z', ...more });
  applyNews(cache, { cluster: 'prod' }, news({ services: [service('web'), service('api')] }));
  applyNews(cache, { cluster: 'prod' }, news({ services: [service('web', 1)], goneServices: ['api'] }));
  applyNews(cache, { cluster: 'prod', service: 'web' }, news({ tasks: [] }));
  applyNews(cache, { cluster: 'other' }, news({}));
  expect(cache.getQueryData(clusterServicesQuery('prod').queryKey)).toEqual([service('web', 1)]);
  expect(cache.getQueryData(clusterTasksQuery('prod', 'web').queryKey)).toEqual([]);
  expect(cache.getQueryData(clusterTasksQuery('prod').queryKey)).toBeUndefined();
  expect(cache.getQueryData(clusterServicesQuery('other').queryKey)).toBeUndefined();
});
