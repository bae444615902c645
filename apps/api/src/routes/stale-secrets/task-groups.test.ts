import { DeregisterTaskDefinitionCommand, ListClustersCommand, StopTaskCommand } from '@aws-sdk/client-ecs';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import type { IndexState, ServiceSecrets, TaskGroupSecrets } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { expect, test } from 'vitest';
import { deny } from '../../testing/aws-of-stack.ts';
import { RunningAccount } from '../../testing/running-account.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

interface Board {
  services: ServiceSecrets[];
  taskGroups: TaskGroupSecrets[];
  notKnown: number;
  index: IndexState;
}

const boardOf = async (stack: Stack, more = '') =>
  (await stack.get<Board>(`/api/stale-secrets?refresh=true${more}`)).body;

/** The groups of tasks that run a revision. */
const groupsOf = ({ taskGroups }: Board, revision: string) =>
  taskGroups.filter(({ taskDefinitionArn }) => nameOfArn(taskDefinitionArn) === revision);

const idsOf = ({ taskArns }: TaskGroupSecrets) => taskArns.map(nameOfArn);

/** Registers a revision with a variable from a parameter. */
async function withParameter(account: RunningAccount) {
  const parameter = await account.parameter('first');
  const revision = await account.registered({ secrets: [{ name: 'SETTING', valueFrom: parameter }] });
  const change = () =>
    account.ssm.send(new PutParameterCommand({ Name: parameter, Value: 'second', Overwrite: true }));
  return { parameter, revision, change };
}

test('a task that was run by itself before a parameter changed is on the board, and a fresh one is not', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  const { parameter, revision, change } = await withParameter(account);
  const old = await account.runTasks(revision, 2, { startedBy: 'nightly' });
  await account.pass();
  expect(groupsOf(await boardOf(stack), revision)).toEqual([]);

  await change();
  await account.pass();
  const fresh = await account.runTasks(revision, 1, { startedBy: 'fresh' });
  const later = await account.runTasks(revision, 1, { startedBy: 'nightly' });
  await account.pass();
  const [group, ...others] = groupsOf(await boardOf(stack), revision);
  expect(others).toEqual([]);
  expect(group).toMatchObject({
    clusterArn: expect.stringMatching(/:cluster\/default$/),
    group: `family:${revision.split(':')[0]}`,
    startedBy: 'nightly',
    isInactive: false,
    references: [
      {
        name: parameter,
        kind: 'parameter',
        uses: [{ container: 'app', name: 'SETTING' }],
        current: { state: 'known', version: '2' },
        tasks: 3,
        oldTasks: 2,
        unsureTasks: 0,
        oldestStart: expect.stringMatching(/^2\d{3}-/),
      },
    ],
  });
  const ids = group ? idsOf(group) : [];
  expect(new Set(ids.slice(0, 2))).toEqual(new Set(old));
  expect(ids.slice(2)).toEqual(later);

  const all = groupsOf(await boardOf(stack, '&include=all'), revision);
  const current = all.find(({ startedBy }) => startedBy === 'fresh');
  expect(current && idsOf(current)).toEqual(fresh);
  expect(current?.references).toMatchObject([{ oldTasks: 0, unsureTasks: 0 }]);

  for (const task of old) await account.ecs.send(new StopTaskCommand({ task }));
  await account.pass();
  expect(groupsOf(await boardOf(stack), revision)).toEqual([]);
});

test('a group of its own name is told by it, and tasks of services are in no group', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  const { revision, change } = await withParameter(account);
  const service = await account.service(revision, 2);
  await account.runTasks(revision, 1, { group: 'batch' });
  await account.pass();
  await change();
  const board = await boardOf(stack);
  expect(groupsOf(board, revision)).toMatchObject([
    { group: 'batch', references: [{ tasks: 1, oldTasks: 1 }] },
  ]);
  expect(board.services.find(({ serviceName }) => serviceName === service)).toMatchObject({
    references: [{ tasks: 2, oldTasks: 2 }],
  });
});

test('a revision that is INACTIVE is read once, and told as such', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  const { parameter, revision, change } = await withParameter(account);
  await account.runTasks(revision);
  await account.pass();
  await account.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: revision }));
  await change();
  const [group] = groupsOf(await boardOf(stack), revision);
  expect(group).toMatchObject({ isInactive: true, references: [{ name: parameter, oldTasks: 1 }] });
  account.emptyJournal();
  await boardOf(stack);
  expect(account.calls().DescribeTaskDefinition).toBeUndefined();
});

test('that a revision of running tasks could not be read is told, and not taken for up to date', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  const { revision, change } = await withParameter(account);
  await account.runTasks(revision);
  await account.pass();
  await account.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition: revision }));
  await change();
  await stack.context.references.refresh(30_000);
  await deny(stack, 'ecs:DescribeTaskDefinition');
  const { index, ...board } = await boardOf(stack);
  expect(groupsOf({ index, ...board }, revision)).toEqual([]);
  expect(index.toRead).toBeGreaterThan(0);
  expect(index).toMatchObject({ isReading: false, failure: { code: 'AccessDeniedException' } });
});

test('200 tasks cost a list and a description a hundred, and one reading of versions', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  const parameter = await account.parameter('first');
  await account.runMany(200, { secrets: [{ name: 'SETTING', valueFrom: parameter }] });
  await boardOf(stack);
  account.emptyJournal();
  const groups = groupsOf(await boardOf(stack, '&include=all'), 'many:1');
  expect(groups).toMatchObject([{ references: [{ name: parameter, tasks: 200 }] }]);
  expect(groups[0]?.taskArns).toHaveLength(200);
  const { ListClusters, ListTasks = 0, DescribeTasks = 0, ...calls } = account.calls();
  // Once by the index for the services, and once for the tasks.
  expect(ListClusters).toBe(2);
  const clusters = (await account.ecs.send(new ListClustersCommand({}))).clusterArns?.length ?? 0;
  // Two hundred tasks in one cluster, and those of the demo world.
  expect(ListTasks).toBeLessThanOrEqual(clusters + 2);
  expect(DescribeTasks).toBeLessThanOrEqual(ListTasks);
  expect(calls).toMatchObject({ DescribeParameters: 1 });
  expect(calls.DescribeTaskDefinition).toBeUndefined();
});
