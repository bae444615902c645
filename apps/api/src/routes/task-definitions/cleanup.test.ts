import { createCanary, formsOfCanary } from '@purser/test-kit';
import { expect, test } from 'vitest';
import { type Stack, startStack } from '../../testing/stack.ts';

let tokens = 0;

async function register(stack: Stack, container: object) {
  tokens += 1;
  const { status } = await stack.post('/api/task-definitions', {
    clientToken: `cleanup-${tokens}`,
    taskDefinition: {
      family: 'cleanup',
      executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
      containerDefinitions: [{ name: 'app', image: 'nginx:1.29', memory: 128, ...container }],
    },
  });
  expect(status).toBe(201);
}

interface Found {
  revisions: { revision: number; containers: string[] }[];
  searched: number;
}

test('revisions that hold a plain value are found, deregistered and deleted, and the value is nowhere', async () => {
  await using stack = await startStack();
  const canary = createCanary();
  await register(stack, { environment: [{ name: 'DB_PASSWORD', value: canary }] });
  await register(stack, { secrets: [{ name: 'DB_PASSWORD', valueFrom: '/a/b' }] });
  await register(stack, {
    logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': canary, 'splunk-url': 'https://x' } },
  });
  const path = '/api/task-definition-families/cleanup/plain-values?key=';
  const plain = await stack.get<Found>(`${path}DB_PASSWORD`);
  expect(plain.body).toMatchObject({ searched: 3, revisions: [{ revision: 1, containers: ['app'] }] });
  expect(plain.body.revisions).toHaveLength(1);
  const option = await stack.get<Found>(`${path}splunk-token`);
  expect(option.body.revisions.map(({ revision }) => revision)).toEqual([3]);

  const early = await stack.post('/api/task-definitions/delete', { taskDefinitions: ['cleanup:1'] });
  expect(early.body).toMatchObject({
    deleted: [],
    failures: [{ taskDefinition: 'cleanup:1', reason: expect.stringContaining('ACTIVE') }],
  });
  await stack.post('/api/task-definitions/cleanup:1/deregister', {});
  const deleted = await stack.post('/api/task-definitions/delete', {
    taskDefinitions: ['cleanup:1', 'cleanup:9'],
  });
  expect(deleted.body).toMatchObject({ deleted: ['cleanup:1'], failures: [{ taskDefinition: 'cleanup:9' }] });
  expect((await stack.get<Found>(`${path}DB_PASSWORD`)).body.revisions).toEqual([]);
  const audit = await stack.get('/api/audit-events?subject=cleanup:1');
  expect(audit.body).toMatchObject({
    events: [{ action: 'ecs:DeleteTaskDefinitions', outcome: 'done' }, {}, {}],
  });
  const all = JSON.stringify([plain.body, option.body, deleted.body, audit.body, stack.logLines]);
  expect(formsOfCanary(all, canary)).toEqual([]);
});
