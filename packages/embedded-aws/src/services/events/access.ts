import type { OperationContext } from '../../operation.ts';
import type { Resources } from '../service.ts';
import { busArn, busName } from './bus.ts';
import { ruleArn } from './rule.ts';

interface OnBus {
  EventBusName?: string;
}

const named = (context: OperationContext, { Name = '', EventBusName }: OnBus & { Name?: string }) => [
  ruleArn(context, { name: Name, bus: busName(EventBusName) }),
];
const ofRule = (context: OperationContext, { Rule = '', EventBusName }: OnBus & { Rule?: string }) => [
  ruleArn(context, { name: Rule, bus: busName(EventBusName) }),
];

/**
 * What EventBridge's operations act on.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html
 */
export const eventsResources: Resources = {
  CreateEventBus: (context, { Name = '' }: { Name?: string }) => [busArn(context, Name)],
  DeleteRule: named,
  DescribeRule: named,
  ListTargetsByRule: ofRule,
  PutRule: named,
  PutTargets: ofRule,
  RemoveTargets: ofRule,
};
