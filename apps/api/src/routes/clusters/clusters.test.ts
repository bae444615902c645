import { CreateClusterCommand } from '@aws-sdk/client-ecs';
import type {
  ClusterSummary,
  ServiceDetail,
  ServiceSummary,
  TaskDetail,
  TaskSummary,
} from '@purser/contract';
import { expect, test, vi } from 'vitest';
import { RunningAccount } from '../../testing/running-account.ts';
import { startStack } from '../../testing/stack.ts';

interface Services {
  services: ServiceSummary[];
  nextToken?: string;
}
interface Tasks {
  tasks: TaskSummary[];
  nextToken?: string;
}

test('200 services and 2,000 tasks cost the calls of their pages and none for a row', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  const revision = await account.registered();
  for (let n = 0; n < 200; n += 10) {
    const ten = Array.from({ length: 10 }, (_, more) => n + more);
    await Promise.all(ten.map((m) => account.createService(`many-${m}`, revision, { desiredCount: 0 })));
  }
  await account.runMany(2000);
  account.emptyJournal();
  const all = async <Page extends { nextToken?: string }>(path: string) => {
    const pages: Page[] = [];
    let token: string | undefined;
    do {
      const { body } = await stack.get<Page>(
        `${path}${token === undefined ? '' : `?nextToken=${encodeURIComponent(token)}`}`,
      );
      pages.push(body);
      token = body.nextToken;
    } while (token !== undefined);
    return pages;
  };
  const services = await all<Services>('/api/clusters/default/services');
  const tasks = await all<Tasks>('/api/clusters/default/tasks');
  expect(services.flatMap((page) => page.services)).toHaveLength(200);
  expect(tasks.flatMap((page) => page.tasks)).toHaveLength(2000);
  expect(account.calls()).toEqual({
    ListServices: 2,
    DescribeServices: 20,
    ListTasks: 20,
    DescribeTasks: 20,
  });
}, 120_000);

test('clusters are told with their counts, and one that is not there is a 404', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  const revision = await account.registered();
  await account.createService('shop-web', revision, { desiredCount: 2 });
  await account.ecs.send(new CreateClusterCommand({ clusterName: 'empty' }));
  await account.advance(60_000);
  const { body } = await stack.get<{ clusters: ClusterSummary[] }>('/api/cluster-overview');
  expect(
    body.clusters.map(({ clusterName, activeServicesCount }) => [clusterName, activeServicesCount]),
  ).toEqual(
    expect.arrayContaining([
      ['default', 1],
      ['empty', 0],
    ]),
  );
  expect((await stack.get('/api/clusters/default')).body).toMatchObject({ status: 'ACTIVE' });
  expect((await stack.get('/api/clusters/nope')).status).toBe(404);
  expect((await stack.get('/api/clusters/nope/services')).status).toBe(404);
  expect((await stack.get('/api/clusters/default/services/nope')).status).toBe(404);
  expect((await stack.get('/api/clusters/default/tasks/nope')).status).toBe(404);
});

test('a service is told with deployments, events, network and tags, and its tasks with their cause', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  const revision = await account.registered({ secrets: [{ name: 'A', valueFrom: '/checkout/nope' }] });
  await account.createService('broken', revision, {
    deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false } },
    tags: [{ key: 'team', value: 'shop' }],
  });
  const failed = await vi.waitFor(async () => {
    await account.advance(60_000);
    const { body } = await stack.get<ServiceDetail>('/api/clusters/default/services/broken');
    expect(body.deployments[0]?.rolloutState).toBe('FAILED');
    return body;
  }, 20_000);
  expect(failed).toMatchObject({
    desiredCount: 1,
    runningCount: 0,
    circuitBreaker: { enable: true, rollback: false },
    network: { assignPublicIp: true },
    tags: [{ key: 'team', value: 'shop' }],
  });
  expect(failed.events[0]?.message).toContain('tasks failed to start');
  const { body } = await stack.get<Tasks>('/api/clusters/default/tasks?service=broken&desiredStatus=STOPPED');
  expect(body.tasks[0]?.failures).toMatchObject([{ causeId: 'secret-missing', paths: [] }]);
  const id = body.tasks[0]?.taskArn.split('/').at(-1);
  const { body: task } = await stack.get<TaskDetail>(`/api/clusters/default/tasks/${id}`);
  expect(task).toMatchObject({
    stopCode: 'TaskFailedToStart',
    failures: [{ paths: ['containerDefinitions[0].secrets[0].valueFrom'] }],
  });
});

test('tasks that are named are told of by one call, whatever their state is', async () => {
  await using stack = await startStack();
  const account = new RunningAccount(stack);
  const [first, second] = await account.runTasks(await account.registered(), 2);
  await stack.post(`/api/clusters/default/tasks/${first}/stop`, {});
  await account.advance(60_000);
  stack.context.forgetReads();
  const before = stack.proxy.calls.get('DescribeTasks') ?? 0;
  const { body } = await stack.get<Tasks>(`/api/clusters/default/tasks?ids=${first},${second},nope`);
  expect(body.tasks.map(({ lastStatus }) => lastStatus)).toEqual(['STOPPED', 'RUNNING']);
  expect((stack.proxy.calls.get('DescribeTasks') ?? 0) - before).toBe(1);
});

test.each([
  ['none', 200],
  ['lost-reply', 200],
  ['lost-request', 504],
] as const)('a task is told to stop once, also with a %s, and the trail has it', async (fault, status) => {
  await using stack = await startStack((operation) => (operation === 'StopTask' ? fault : 'none'));
  const account = new RunningAccount(stack);
  const [id] = await account.runTasks(await account.registered());
  const path = `/api/clusters/default/tasks/${id}`;
  const reply = await stack.post(`${path}/stop`, { reason: 'drill' });
  expect(reply.status).toBe(status);
  expect(stack.proxy.calls.get('StopTask')).toBe(1);
  const [row] = await stack.store.audit.list({ subject: `default/${id}`, limit: 1 });
  expect(row).toMatchObject({ action: 'ecs:StopTask', outcome: status === 200 ? 'done' : 'OUTCOME_UNKNOWN' });
  if (status !== 200) return;
  const { body } = await stack.get<TaskDetail>(path);
  expect(body).toMatchObject({ desiredStatus: 'STOPPED' });
});
