import { expect, test } from 'vitest';
import { verdictOf } from './deployment-verdict.ts';
import type { DeploymentState, ServiceState } from './service-states.ts';

const deployment = (id: string, more: Partial<DeploymentState> = {}): DeploymentState => ({
  id,
  status: 'PRIMARY',
  taskDefinitionArn: 'web:1',
  rolloutState: 'IN_PROGRESS',
  desiredCount: 2,
  runningCount: 0,
  failedTasks: 0,
  ...more,
});
const service = (...deployments: DeploymentState[]): ServiceState => ({
  serviceName: 'web',
  serviceArn: 'arn',
  clusterArn: 'cluster',
  status: 'ACTIVE',
  controller: 'ECS',
  hasCircuitBreaker: true,
  desiredCount: 2,
  launch: {},
  deployments,
  tags: [],
});

const own = deployment('own');
const old = deployment('old', { status: 'ACTIVE', rolloutState: 'COMPLETED' });
const failed = deployment('own', { status: 'ACTIVE', rolloutState: 'FAILED' });
const rollback = deployment('back', {
  rolloutStateReason: 'ECS deployment circuit breaker: rolling back to deploymentId old.',
});
const settled = { rolloutState: 'COMPLETED', runningCount: 2 };

test.each([
  ['the old tasks are there yet', service(own, old), 'under-way'],
  ['it is complete', service(deployment('own', settled)), 'completed'],
  [
    'it is complete and another one has begun',
    service(deployment('other'), deployment('own', { ...settled, status: 'ACTIVE' })),
    'completed',
  ],
  ['the circuit breaker stopped it', service(deployment('own', { rolloutState: 'FAILED' }), old), 'failed'],
  ['ECS rolls back', service(rollback, failed, old), 'failed'],
  ['ECS has rolled back', service(rollback), 'failed'],
  [
    'another one was started',
    service(deployment('other'), deployment('own', { status: 'ACTIVE' })),
    'replaced',
  ],
  ['another one has taken its place', service(deployment('other', settled)), 'replaced'],
  ['the service is being deleted', { ...service(own), status: 'DRAINING' }, 'gone'],
  ['the service is not there', undefined, 'gone'],
])('where %s, the verdict is right', (_, state, kind) => {
  expect(verdictOf(state, 'own').kind).toBe(kind);
});

test('behind a Classic Load Balancer, which has no rollout state, the tasks are counted', () => {
  const { rolloutState: _, ...plain } = deployment('own', { runningCount: 1 });
  expect(verdictOf(service(plain), 'own').kind).toBe('under-way');
  const { rolloutState: __, ...before } = old;
  expect(verdictOf(service({ ...plain, runningCount: 2 }, before), 'own').kind).toBe('under-way');
  expect(verdictOf(service({ ...plain, runningCount: 2 }), 'own').kind).toBe('completed');
});

test('a rollback is told from a deployment of somebody else', () => {
  expect(verdictOf(service(rollback, failed), 'own')).toMatchObject({ deployment: failed, rollback });
});
