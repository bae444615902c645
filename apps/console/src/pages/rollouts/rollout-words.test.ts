import type { RolloutStep } from '@purser/contract';
import { expect, test } from 'vitest';
import { deploymentOf, doneOf, revisionOf } from './rollout-words.ts';

const step: RolloutStep = { position: 0, cluster: 'default', service: 'web', state: 'running' };
const deployed: RolloutStep = {
  ...step,
  deploymentId: 'ecs-svc/1',
  taskDefinitionArn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:3',
  rolloutState: 'IN_PROGRESS',
  desiredCount: 2,
  runningCount: 1,
  failedTasks: 0,
};

test('it is told how far a rollout is', () => {
  const counts = { waiting: 23, running: 0, succeeded: 16, failed: 1, cancelled: 0 };
  expect(doneOf(counts)).toBe('16 of 40 done, 1 failed');
  expect(doneOf({ ...counts, failed: 0, succeeded: 17 })).toBe('17 of 40 done');
});

test('it is told what ECS says of a deployment, where there is one', () => {
  expect(deploymentOf(step)).toBe('-');
  expect(deploymentOf(deployed)).toBe('web:3, IN_PROGRESS, 1 of 2 tasks run');
  expect(deploymentOf({ ...deployed, desiredCount: 1, failedTasks: 3 })).toBe(
    'web:3, IN_PROGRESS, 1 of 1 task runs, 3 failed',
  );
  expect(revisionOf(deployed)).toEqual({ family: 'web', revision: 3 });
  expect(revisionOf(step)).toBeUndefined();
});
