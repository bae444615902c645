import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from './open-store.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'purser-store-'));
});
afterEach(() => rm(folder, { recursive: true }));

const intent = {
  actor: 'arn:aws:iam::123456789012:user/purser',
  action: 'ssm:GetParameter',
  subject: '/team/app/db_password',
  requestId: 'r-1',
};

test('an event outlives the store, and tells what became of it', async () => {
  const file = join(folder, 'purser.db');
  const first = await openStore(file);
  const id = await first.audit.begin(intent);
  expect((await first.audit.list({ limit: 10 }))[0]?.outcome).toBe('started');
  await first.audit.finish(id, 'AccessDeniedException');
  await first.close();
  const second = await openStore(file);
  expect(await second.audit.list({ limit: 10 })).toMatchObject([
    { ...intent, id, outcome: 'AccessDeniedException' },
  ]);
  await second.close();
});

test('what was never known is settled later, and what was known stays', async () => {
  const store = await openStore(':memory:');
  const at = new Date('2026-11-26T00:00:00.000Z');
  const lost = await store.audit.begin(intent, at);
  await store.audit.finish(lost, 'OUTCOME_UNKNOWN');
  await store.audit.begin(intent, at);
  const known = await store.audit.begin(intent, at);
  await store.audit.finish(known, 'AccessDeniedException');
  await store.audit.begin({ ...intent, requestId: 'r-2' }, at);
  await store.audit.begin({ ...intent, subject: '/other' }, at);
  await store.audit.settle(intent, 'done', new Date('2026-11-26T01:00:00.000Z'));
  const later = { outcome: 'done', at: at.toISOString(), settledAt: '2026-11-26T01:00:00.000Z' };
  expect((await store.audit.list({ limit: 9 })).reverse()).toMatchObject([
    later,
    later,
    { outcome: 'AccessDeniedException', settledAt: null },
    { outcome: 'started', settledAt: null },
    { outcome: 'started', settledAt: null },
  ]);
  await store.close();
});

test('events are listed newest first, by pages and by subject', async () => {
  const store = await openStore(':memory:');
  for (const subject of ['/a', '/b', '/a']) await store.audit.begin({ ...intent, subject });
  const page = await store.audit.list({ limit: 2 });
  expect(page.map(({ subject }) => subject)).toEqual(['/a', '/b']);
  expect(await store.audit.list({ limit: 2, before: page[1]?.id })).toMatchObject([{ subject: '/a' }]);
  expect(await store.audit.list({ limit: 9, subject: '/a' })).toHaveLength(2);
  await store.close();
});

test('a source that is expanded again is remembered as it is now', async () => {
  const { trackedSources, close } = await openStore(':memory:');
  const source = {
    family: 'web',
    container: 'app',
    kind: 'parameter-path',
    source: '/team/app/',
    rewriting: { prefix: 'APP_', case: 'upper', recursive: true },
    expandedAt: '2026-11-26T00:00:00.000Z',
  } as const;
  await trackedSources.remember({ ...source, members: ['a'] });
  await trackedSources.remember({ ...source, members: ['a', 'b'] });
  expect(await trackedSources.ofFamily('web')).toEqual([{ ...source, members: ['a', 'b'] }]);
  await trackedSources.forget(source);
  expect(await trackedSources.ofFamily('web')).toEqual([]);
  await close();
});

test('what a revision refers to is kept once', async () => {
  const { revisionReferences, close } = await openStore(':memory:');
  const revision = {
    taskDefinitionArn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:1',
    family: 'web',
    revision: 1,
    references: [
      {
        purpose: 'variable',
        path: 'containerDefinitions[0].secrets[0].valueFrom',
        valueFrom: '/team/app/key',
      },
    ],
    registeredAt: '2026-11-26T00:00:00.000Z',
    registeredBy: 'arn:aws:iam::123456789012:user/purser',
    note: 'first',
    plaintext: ['containerDefinitions[0].environment[0].value'],
  };
  await revisionReferences.keep([revision]);
  await revisionReferences.keep([{ ...revision, references: [] }]);
  expect(await revisionReferences.all()).toEqual([revision]);
  await revisionReferences.setNote(revision.taskDefinitionArn, 'second');
  expect(await revisionReferences.all()).toEqual([{ ...revision, note: 'second' }]);
  await revisionReferences.setNote(revision.taskDefinitionArn, undefined);
  expect((await revisionReferences.all())[0]).not.toHaveProperty('note');
  await revisionReferences.drop([revision.taskDefinitionArn]);
  expect(await revisionReferences.all()).toEqual([]);
  await close();
});
