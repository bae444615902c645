import type { DeployableService } from '@purser/contract';
import { expect, test } from 'vitest';
import { deployJobs } from './deploy-jobs.ts';

const DEFINITION = { family: 'web', containerDefinitions: [] };
const service = (serviceName: string, more: Partial<DeployableService> = {}): DeployableService => ({
  serviceName,
  serviceArn: `arn:aws:ecs:eu-west-1:111122223333:service/prod/${serviceName}`,
  clusterName: 'prod',
  clusterArn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/prod',
  taskDefinitionArn: 'arn:aws:ecs:eu-west-1:111122223333:task-definition/web:1',
  family: 'web',
  revision: 1,
  desiredCount: 2,
  runningCount: 2,
  deploymentController: 'ECS',
  launch: { launchType: 'FARGATE', subnets: ['subnet-1'], assignPublicIp: false },
  ...more,
});

test('services that run alike are asked for once, others by themselves', () => {
  const jobs = deployJobs(
    [
      service('a'),
      service('b', { desiredCount: 7 }),
      service('c', { launch: { launchType: 'FARGATE', subnets: ['subnet-2'], assignPublicIp: false } }),
      service('d', { clusterName: 'test', clusterArn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/test' }),
    ],
    DEFINITION,
  );
  expect(jobs.map(({ title, target }) => ({ title, target }))).toEqual([
    { title: 'prod/a, prod/b', target: { cluster: 'prod', service: 'a', count: 7 } },
    { title: 'prod/c', target: { cluster: 'prod', service: 'c', count: 2 } },
    { title: 'test/d', target: { cluster: 'test', service: 'd', count: 2 } },
  ]);
});

test('a service without tasks is asked for as one with a task', () => {
  const [job] = deployJobs([service('a', { desiredCount: 0 })], DEFINITION);
  expect(job?.target.count).toBe(1);
});
