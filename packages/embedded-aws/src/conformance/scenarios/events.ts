import { events } from '../../services/events/events.ts';
import type { Scenario } from '../scenario.ts';

const Arn = 'arn:aws:ecs:us-east-1:123456789012:cluster/default';
const TaskDefinitionArn = 'arn:aws:ecs:us-east-1:123456789012:task-definition/nightly:1';
const rule = { Name: 'nightly' };

/** A rule and its target. */
export const eventsScenario: Scenario = {
  service: events,
  steps: [
    {
      operation: 'PutRule',
      input: { ...rule, ScheduleExpression: 'rate(1 day)' },
      expect: { RuleArn: 'arn:aws:events:us-east-1:123456789012:rule/nightly' },
    },
    { operation: 'PutRule', input: { Name: 'nothing' }, fails: 'ValidationException' },
    {
      operation: 'PutTargets',
      input: { Rule: 'nightly', Targets: [{ Id: 'task', Arn, EcsParameters: { TaskDefinitionArn } }] },
      expect: { FailedEntryCount: 0 },
    },
    { operation: 'DescribeRule', input: rule, expect: { State: 'ENABLED' } },
    { operation: 'ListRules', expect: { 'Rules.0.Name': 'nightly' } },
    { operation: 'ListRuleNamesByTarget', input: { TargetArn: Arn }, expect: { 'RuleNames.0': 'nightly' } },
    {
      operation: 'ListTargetsByRule',
      input: { Rule: 'nightly' },
      expect: { 'Targets.0.EcsParameters.TaskDefinitionArn': TaskDefinitionArn },
    },
    { operation: 'DeleteRule', input: rule, fails: 'ValidationException' },
    { operation: 'RemoveTargets', input: { Rule: 'nightly', Ids: ['task'] } },
    { operation: 'DeleteRule', input: rule },
    { operation: 'DescribeRule', input: rule, fails: 'ResourceNotFoundException' },
    {
      operation: 'CreateEventBus',
      input: { Name: 'orders' },
      expect: { EventBusArn: 'arn:aws:events:us-east-1:123456789012:event-bus/orders' },
    },
    { operation: 'CreateEventBus', input: { Name: 'orders' }, fails: 'ResourceAlreadyExistsException' },
    {
      operation: 'ListEventBuses',
      expect: { 'EventBuses.0.Name': 'default', 'EventBuses.1.Name': 'orders' },
    },
    {
      operation: 'PutRule',
      input: { Name: 'placed', EventBusName: 'orders', EventPattern: '{"source":["shop"]}' },
      expect: { RuleArn: 'arn:aws:events:us-east-1:123456789012:rule/orders/placed' },
    },
    {
      operation: 'ListRules',
      input: { EventBusName: 'orders' },
      expect: { 'Rules.0.EventBusName': 'orders' },
    },
    { operation: 'ListRules', input: { EventBusName: 'none' }, fails: 'ResourceNotFoundException' },
    { operation: 'ListArchives', fails: 'UnknownOperationException' },
  ],
};
