import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { ECSClient, RunTaskCommand } from '@aws-sdk/client-ecs';
import { expect, test, vi } from 'vitest';
import { fargateDefinition } from '../../testing/definitions.ts';
import { startStack } from '../../testing/stack.ts';

interface Failure {
  causeId: string;
  paths: string[];
  cause: string;
}

interface StoppedTasks {
  tasks: { stoppedReason: string; stopCode: string; failures: Failure[] }[];
}

const executionRoleArn = 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole';

test('a task that did not start is listed with its cause, and explained with the field to blame', async () => {
  await using stack = await startStack();
  const definition = fargateDefinition('broken');
  const [container] = definition.containerDefinitions ?? [];
  await stack.post('/api/task-definitions', {
    clientToken: 'launch-failures-1',
    taskDefinition: {
      ...definition,
      executionRoleArn,
      containerDefinitions: [{ ...container, secrets: [{ name: 'A', valueFrom: '/checkout/nope' }] }],
    },
  });
  const options = {
    endpoint: stack.aws.url,
    region: stack.aws.region,
    credentials: { ...stack.aws.credentials },
  };
  const { Subnets = [] } = await new EC2Client(options).send(new DescribeSubnetsCommand({}));
  const awsvpcConfiguration = {
    subnets: [Subnets[0]?.SubnetId ?? ''],
    assignPublicIp: 'ENABLED' as const,
  };
  await new ECSClient(options).send(
    new RunTaskCommand({
      taskDefinition: 'broken',
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration },
    }),
  );
  await fetch(`${stack.aws.url}/_purser/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-purser': '1' },
    body: JSON.stringify({ advanceMs: 60_000 }),
  });
  // The account's timers ring soon after its clock was set forward.
  const stopped = await vi.waitFor(async () => {
    const { body } = await stack.get<StoppedTasks>('/api/stopped-tasks?cluster=default&family=broken');
    expect(body.tasks).toHaveLength(1);
    return body.tasks[0];
  }, 20_000);
  expect(stopped).toMatchObject({
    stopCode: 'TaskFailedToStart',
    failures: [{ causeId: 'secret-missing', paths: [] }],
  });
  const explained = await stack.post<{ failures: Failure[] }>('/api/launch-failures/explain', {
    stoppedReason: stopped?.stoppedReason,
    taskDefinition: 'broken:1',
  });
  expect(explained.body.failures).toMatchObject([
    { causeId: 'secret-missing', paths: ['containerDefinitions[0].secrets[0].valueFrom'] },
  ]);
});

test('a text is explained without a revision, and a revision that is not there is a 404', async () => {
  await using stack = await startStack();
  const stoppedReason = 'OutOfMemoryError: Container killed due to memory usage';
  const explained = await stack.post<{ failures: Failure[] }>('/api/launch-failures/explain', {
    stoppedReason,
  });
  expect(explained.body.failures[0]?.causeId).toBe('container-out-of-memory');
  const missing = await stack.post('/api/launch-failures/explain', {
    stoppedReason,
    taskDefinition: 'nope:1',
  });
  expect(missing.status).toBe(404);
});
