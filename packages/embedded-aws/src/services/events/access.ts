import type { OperationContext } from '../../operation.ts';
import type { Resources } from '../service.ts';
import { ruleArn } from './rule.ts';

const named = (context: OperationContext, { Name = '' }: { Name?: string }) => [ruleArn(context, Name)];
const ofRule = (context: OperationContext, { Rule = '' }: { Rule?: string }) => [ruleArn(context, Rule)];

/**
 * What EventBridge's operations act on.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html
 */
export const eventsResources: Resources = {
  DeleteRule: named,
  DescribeRule: named,
  ListTargetsByRule: ofRule,
  PutRule: named,
  PutTargets: ofRule,
  RemoveTargets: ofRule,
};
