import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { expect, it } from 'vitest';
import { errorOf, startTestAccount } from '../../testing/test-account.ts';

const CLUSTER = 'arn:aws:ecs:us-east-1:123456789012:cluster/default';
const TaskDefinitionArn = 'arn:aws:ecs:us-east-1:123456789012:task-definition/nightly:3';

it('keeps schedules with their targets, and lists them without what a target starts', async () => {
  await using account = await startTestAccount();
  const { url: endpoint, region, credentials } = account;
  const scheduler = new SchedulerClient({
    endpoint,
    region,
    credentials: { ...credentials },
    maxAttempts: 1,
  });
  const nightly = {
    Name: 'nightly',
    ScheduleExpression: 'rate(1 day)',
    FlexibleTimeWindow: { Mode: 'OFF' as const },
    Target: {
      Arn: CLUSTER,
      RoleArn: 'arn:aws:iam::123456789012:role/scheduler',
      EcsParameters: { TaskDefinitionArn },
    },
  };
  const { ScheduleArn } = await scheduler.send(new CreateScheduleCommand(nightly));
  expect(ScheduleArn).toBe('arn:aws:scheduler:us-east-1:123456789012:schedule/default/nightly');
  await scheduler.send(new CreateScheduleCommand({ ...nightly, Name: 'other' }));
  const again = scheduler.send(new CreateScheduleCommand(nightly));
  expect(await errorOf(again)).toMatchObject({ name: 'ConflictException' });
  const first = await scheduler.send(new ListSchedulesCommand({ MaxResults: 1 }));
  expect(first.Schedules).toMatchObject([
    { Name: 'nightly', GroupName: 'default', Target: { Arn: CLUSTER } },
  ]);
  expect(first.Schedules?.[0]?.Target).not.toHaveProperty('EcsParameters');
  const rest = await scheduler.send(new ListSchedulesCommand({ NextToken: first.NextToken }));
  expect(rest.Schedules?.map(({ Name }) => Name)).toEqual(['other']);
  const got = await scheduler.send(new GetScheduleCommand({ Name: 'nightly' }));
  expect(got).toMatchObject({ ...nightly, CreationDate: expect.any(Date) });
  await scheduler.send(new DeleteScheduleCommand({ Name: 'nightly' }));
  const gone = scheduler.send(new GetScheduleCommand({ Name: 'nightly' }));
  expect(await errorOf(gone)).toMatchObject({ name: 'ResourceNotFoundException' });
});

it('refuses a schedule that says no time, and a group that is not there', async () => {
  await using account = await startTestAccount();
  const { url: endpoint, region, credentials } = account;
  const scheduler = new SchedulerClient({
    endpoint,
    region,
    credentials: { ...credentials },
    maxAttempts: 1,
  });
  const input = {
    Name: 'wrong',
    ScheduleExpression: 'sometimes',
    FlexibleTimeWindow: { Mode: 'OFF' as const },
    Target: { Arn: CLUSTER, RoleArn: 'arn:aws:iam::123456789012:role/scheduler' },
  };
  expect(await errorOf(scheduler.send(new CreateScheduleCommand(input)))).toMatchObject({
    name: 'ValidationException',
    message: 'Invalid Schedule Expression sometimes.',
  });
  const grouped = { ...input, ScheduleExpression: 'rate(1 day)', GroupName: 'none' };
  expect(await errorOf(scheduler.send(new CreateScheduleCommand(grouped)))).toMatchObject({
    name: 'ResourceNotFoundException',
  });
});
