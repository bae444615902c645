import type {
  DescribeSecurityGroupRulesRequest,
  DescribeSecurityGroupRulesResult,
  SecurityGroupRule,
} from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { describe, type Filters } from './describe.ts';
import { ruleNotFound } from './errors.ts';
import { listResources } from './resources.ts';

const FILTERS: Filters<SecurityGroupRule> = {
  'group-id': ({ GroupId }) => [GroupId],
  'security-group-rule-id': ({ SecurityGroupRuleId }) => [SecurityGroupRuleId],
};

/**
 * Lists the rules of security groups. Errors: InvalidSecurityGroupRuleId.NotFound, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupRules.html
 */
export const DescribeSecurityGroupRules: Operation<
  DescribeSecurityGroupRulesRequest,
  DescribeSecurityGroupRulesResult
> = (context, input) => {
  const { SecurityGroupRuleIds: ids } = input;
  const rules = listResources(context, 'security-group').flatMap(({ Rules }) => Rules);
  const missing = ids?.find((id) => !rules.some((rule) => rule.SecurityGroupRuleId === id));
  if (missing !== undefined) throw ruleNotFound(missing);
  const chosen = rules.filter(({ SecurityGroupRuleId: id = '' }) => !ids?.length || ids.includes(id));
  const page = describe(chosen, input, {
    name: 'DescribeSecurityGroupRules',
    filters: FILTERS,
    idOf: ({ SecurityGroupRuleId = '' }) => SecurityGroupRuleId,
  });
  return { SecurityGroupRules: page.items, NextToken: page.nextToken };
};
