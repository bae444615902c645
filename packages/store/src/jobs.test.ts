import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { JobTokenReusedError } from './jobs.ts';
import { openStore } from './open-store.ts';

const rollout = {
  kind: 'rollout',
  spec: { atOnce: 1 },
  subjects: ['default/web', 'default/api', 'default/worker'],
  reason: 'a test',
  actor: 'arn:aws:iam::123456789012:user/purser',
  requestId: 'r-1',
  clientToken: 'token-0001',
  createdAt: '2026-11-26T00:00:00.000Z',
};

test('the same client token gives the same job, also at the same time', async () => {
  const { jobs, close } = await openStore(':memory:');
  const made = await Promise.all([jobs.create(rollout), jobs.create(rollout), jobs.create(rollout)]);
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(made.map(({ isNew }) => isNew).sort()).toEqual([false, false, true]);
  expect(await jobs.stepsOf(made[0].id)).toHaveLength(3);
  expect(await jobs.hasToken('rollout', 'token-0001')).toBe(true);
  expect(await jobs.hasToken('clean-up', 'token-0001')).toBe(false);
  await expect(jobs.create({ ...rollout, subjects: ['default/other'] })).rejects.toThrow(JobTokenReusedError);
  expect(await jobs.create({ ...rollout, kind: 'clean-up' })).toMatchObject({ isNew: true });
  await close();
});

test('a job and its steps outlive the store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'purser-jobs-'));
  const file = join(folder, 'purser.db');
  const first = await openStore(file);
  const { id } = await first.jobs.create(rollout);
  await first.jobs.setState(id, 'running');
  await first.jobs.setStep(id, 0, { state: 'running', startedAt: '2026-11-26T00:00:01.000Z' });
  await first.jobs.saveProgress(id, 0, { deploymentId: 'ecs-svc/1' });
  await first.close();
  const second = await openStore(file);
  expect(await second.jobs.unfinished()).toMatchObject([{ id, kind: 'rollout', spec: { atOnce: 1 } }]);
  expect(await second.jobs.stepsOf(id)).toMatchObject([
    { position: 0, subject: 'default/web', state: 'running', progress: { deploymentId: 'ecs-svc/1' } },
    { position: 1, state: 'waiting', progress: null },
    { position: 2, state: 'waiting', progress: null },
  ]);
  await second.jobs.setState(id, 'cancelled', '2026-11-26T00:00:02.000Z');
  await second.jobs.moveSteps(id, ['waiting', 'running'], 'cancelled');
  expect(await second.jobs.unfinished()).toEqual([]);
  expect(await second.jobs.list('rollout', { limit: 5 })).toMatchObject([
    { id, state: 'cancelled', counts: { cancelled: 3, waiting: 0 } },
  ]);
  await second.close();
  await rm(folder, { recursive: true });
});

test('jobs are listed by kind, newest first and by pages; clearing leaves none', async () => {
  const { jobs, clear, close } = await openStore(':memory:');
  for (const clientToken of ['token-0001', 'token-0002', 'token-0003'])
    await jobs.create({ ...rollout, clientToken });
  await jobs.create({ ...rollout, kind: 'clean-up' });
  const page = await jobs.list('rollout', { limit: 2 });
  expect(page.map(({ clientToken }) => clientToken)).toEqual(['token-0003', 'token-0002']);
  const next = await jobs.list('rollout', { limit: 2, before: page[1]?.id });
  expect(next.map(({ clientToken }) => clientToken)).toEqual(['token-0001']);
  await clear();
  expect(await jobs.list('rollout', { limit: 2 })).toEqual([]);
  expect(await jobs.find(page[0]?.id ?? 0)).toBeUndefined();
  await close();
});
