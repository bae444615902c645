import {
  CreateEventBusCommand,
  DeleteRuleCommand,
  DescribeRuleCommand,
  EventBridgeClient,
  ListEventBusesCommand,
  ListRuleNamesByTargetCommand,
  ListRulesCommand,
  ListTargetsByRuleCommand,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { expect, it } from 'vitest';
import { errorOf, startTestAccount } from '../../testing/test-account.ts';

const CLUSTER = 'arn:aws:ecs:us-east-1:123456789012:cluster/default';
const EcsParameters = { TaskDefinitionArn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/nightly:3' };

it('keeps rules with their targets', async () => {
  await using account = await startTestAccount();
  const { url: endpoint, region, credentials } = account;
  const events = new EventBridgeClient({ endpoint, region, credentials: { ...credentials }, maxAttempts: 1 });
  const rule = { Name: 'nightly', ScheduleExpression: 'cron(0 3 * * ? *)' };
  const { RuleArn } = await events.send(new PutRuleCommand(rule));
  expect(RuleArn).toBe('arn:aws:events:us-east-1:123456789012:rule/nightly');
  await events.send(new PutRuleCommand({ Name: 'other', EventPattern: '{"source":["aws.ecs"]}' }));
  const target = {
    Id: 'task',
    Arn: CLUSTER,
    RoleArn: 'arn:aws:iam::123456789012:role/events',
    EcsParameters,
  };
  await events.send(new PutTargetsCommand({ Rule: 'nightly', Targets: [target] }));
  const first = await events.send(new ListRulesCommand({ Limit: 1 }));
  expect(first.Rules).toMatchObject([{ ...rule, State: 'ENABLED' }]);
  const rest = await events.send(new ListRulesCommand({ NextToken: first.NextToken }));
  expect(rest.Rules?.map(({ Name }) => Name)).toEqual(['other']);
  expect((await events.send(new ListTargetsByRuleCommand({ Rule: 'nightly' }))).Targets).toEqual([target]);
  const { RuleNames } = await events.send(new ListRuleNamesByTargetCommand({ TargetArn: CLUSTER }));
  expect(RuleNames).toEqual(['nightly']);
  const kept = events.send(new DeleteRuleCommand({ Name: 'nightly' }));
  expect(await errorOf(kept)).toMatchObject({ message: "Rule can't be deleted since it has targets." });
  await events.send(new RemoveTargetsCommand({ Rule: 'nightly', Ids: ['task'] }));
  await events.send(new DeleteRuleCommand({ Name: 'nightly' }));
  const gone = events.send(new DescribeRuleCommand({ Name: 'nightly' }));
  expect(await errorOf(gone)).toMatchObject({ name: 'ResourceNotFoundException' });
});

it('keeps the rules of each event bus apart', async () => {
  await using account = await startTestAccount();
  const { url: endpoint, region, credentials } = account;
  const events = new EventBridgeClient({ endpoint, region, credentials: { ...credentials }, maxAttempts: 1 });
  const { EventBusArn } = await events.send(
    new CreateEventBusCommand({ Name: 'orders', Description: 'What the shop tells' }),
  );
  expect(EventBusArn).toBe('arn:aws:events:us-east-1:123456789012:event-bus/orders');
  const first = await events.send(new ListEventBusesCommand({ Limit: 1 }));
  expect(first.EventBuses).toEqual([
    { Name: 'default', Arn: 'arn:aws:events:us-east-1:123456789012:event-bus/default' },
  ]);
  const rest = await events.send(new ListEventBusesCommand({ NextToken: first.NextToken }));
  expect(rest).toMatchObject({
    EventBuses: [{ Name: 'orders', Arn: EventBusArn, Description: 'What the shop tells' }],
  });
  expect(rest.EventBuses?.[0]?.CreationTime).toBeInstanceOf(Date);

  const pattern = { Name: 'placed', EventPattern: '{"source":["shop"]}' };
  const { RuleArn } = await events.send(new PutRuleCommand({ ...pattern, EventBusName: 'orders' }));
  expect(RuleArn).toBe('arn:aws:events:us-east-1:123456789012:rule/orders/placed');
  await events.send(new PutRuleCommand({ ...pattern, Description: 'of the default bus' }));
  const target = { Id: 'task', Arn: CLUSTER, EcsParameters };
  await events.send(new PutTargetsCommand({ Rule: 'placed', EventBusName: 'orders', Targets: [target] }));
  const rulesOf = async (EventBusName?: string) =>
    (await events.send(new ListRulesCommand({ EventBusName }))).Rules?.map((rule) => rule.EventBusName);
  expect(await rulesOf()).toEqual(['default']);
  expect(await rulesOf('orders')).toEqual(['orders']);
  expect(await rulesOf(EventBusArn)).toEqual(['orders']);
  const targetsOf = async (EventBusName: string) =>
    (await events.send(new ListTargetsByRuleCommand({ Rule: 'placed', EventBusName }))).Targets;
  expect(await targetsOf('orders')).toEqual([target]);
  expect(await targetsOf('default')).toEqual([]);
  const byTarget = new ListRuleNamesByTargetCommand({ TargetArn: CLUSTER, EventBusName: 'orders' });
  expect((await events.send(byTarget)).RuleNames).toEqual(['placed']);
  await events.send(new DeleteRuleCommand({ Name: 'placed' }));
  const kept = await events.send(new DescribeRuleCommand({ Name: 'placed', EventBusName: 'orders' }));
  expect(kept.Description).toBeUndefined();
  await events.send(new RemoveTargetsCommand({ Rule: 'placed', EventBusName: 'orders', Ids: ['task'] }));
  await events.send(new DeleteRuleCommand({ Name: 'placed', EventBusName: 'orders' }));
  expect(await rulesOf('orders')).toEqual([]);
});

it('refuses of event buses what EventBridge refuses', async () => {
  await using account = await startTestAccount();
  const { url: endpoint, region, credentials } = account;
  const events = new EventBridgeClient({ endpoint, region, credentials: { ...credentials }, maxAttempts: 1 });
  await events.send(new CreateEventBusCommand({ Name: 'orders' }));
  for (const Name of ['default', 'orders'])
    expect(await errorOf(events.send(new CreateEventBusCommand({ Name })))).toMatchObject({
      name: 'ResourceAlreadyExistsException',
      message: `Event bus ${Name} already exists.`,
    });
  const slashed = events.send(new CreateEventBusCommand({ Name: 'a/b' }));
  expect(await errorOf(slashed)).toMatchObject({ name: 'ValidationException' });
  const scheduled = { Name: 'nightly', EventBusName: 'orders', ScheduleExpression: 'rate(1 day)' };
  expect(await errorOf(events.send(new PutRuleCommand(scheduled)))).toMatchObject({
    message: 'ScheduleExpression is supported only on the default event bus.',
  });
  const nowhere = events.send(new ListRulesCommand({ EventBusName: 'none' }));
  expect(await errorOf(nowhere)).toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'Event bus none does not exist.',
  });
  const missing = events.send(new DescribeRuleCommand({ Name: 'placed', EventBusName: 'orders' }));
  expect(await errorOf(missing)).toMatchObject({ message: 'Rule placed does not exist on EventBus orders.' });
});

it('refuses what EventBridge refuses', async () => {
  await using account = await startTestAccount();
  const { url: endpoint, region, credentials } = account;
  const events = new EventBridgeClient({ endpoint, region, credentials: { ...credentials }, maxAttempts: 1 });
  expect(await errorOf(events.send(new PutRuleCommand({ Name: 'nothing' })))).toMatchObject({
    message: 'Parameter(s) EventPattern or ScheduleExpression must be specified.',
  });
  await events.send(new PutRuleCommand({ Name: 'full', ScheduleExpression: 'rate(1 day)' }));
  const Targets = Array.from({ length: 6 }, (_, n) => ({ Id: `t${n}`, Arn: CLUSTER, EcsParameters }));
  expect(await errorOf(events.send(new PutTargetsCommand({ Rule: 'full', Targets })))).toMatchObject({
    name: 'LimitExceededException',
  });
  const bare = new PutTargetsCommand({ Rule: 'full', Targets: [{ Id: 't', Arn: CLUSTER }] });
  expect(await errorOf(events.send(bare))).toMatchObject({ name: 'ValidationException' });
});
