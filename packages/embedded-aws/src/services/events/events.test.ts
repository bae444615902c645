import {
  DeleteRuleCommand,
  DescribeRuleCommand,
  EventBridgeClient,
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
