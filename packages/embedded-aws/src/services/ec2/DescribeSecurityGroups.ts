import type {
  DescribeSecurityGroupsRequest,
  DescribeSecurityGroupsResult,
  SecurityGroupRule,
} from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { chosenResources, describe, type Filters } from './describe.ts';
import type { GroupDocument } from './documents.ts';
import { KINDS } from './kinds.ts';
import { toSecurityGroup } from './security-group.ts';

const rules = (isEgress: boolean, pick: (rule: SecurityGroupRule) => string | number | undefined) => {
  return (group: GroupDocument) => group.Rules.filter((rule) => rule.IsEgress === isEgress).map(pick);
};

const ruleFilters = (prefix: string, isEgress: boolean): Filters<GroupDocument> => ({
  [`${prefix}.cidr`]: rules(isEgress, (rule) => rule.CidrIpv4),
  [`${prefix}.ipv6-cidr`]: rules(isEgress, (rule) => rule.CidrIpv6),
  [`${prefix}.from-port`]: rules(isEgress, (rule) => rule.FromPort),
  [`${prefix}.to-port`]: rules(isEgress, (rule) => rule.ToPort),
  [`${prefix}.protocol`]: rules(isEgress, (rule) => rule.IpProtocol),
  [`${prefix}.group-id`]: rules(isEgress, (rule) => rule.ReferencedGroupInfo?.GroupId),
  [`${prefix}.prefix-list-id`]: rules(isEgress, (rule) => rule.PrefixListId),
  [`${prefix}.user-id`]: rules(isEgress, (rule) => rule.ReferencedGroupInfo?.UserId),
});

const FILTERS: Filters<GroupDocument> = {
  description: (group) => [group.Description],
  'group-id': (group) => [group.GroupId],
  'group-name': (group) => [group.GroupName],
  'owner-id': (group) => [group.OwnerId],
  'vpc-id': (group) => [group.VpcId],
  ...ruleFilters('ip-permission', false),
  ...ruleFilters('egress.ip-permission', true),
};

/**
 * Lists security groups. Errors: InvalidGroup.NotFound, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html
 */
export const DescribeSecurityGroups: Operation<
  DescribeSecurityGroupsRequest,
  DescribeSecurityGroupsResult
> = (context, input) => {
  const { GroupNames: names } = input;
  const groups = chosenResources(context, 'security-group', input.GroupIds, 'groupId').filter(
    ({ GroupName }) => !names?.length || names.includes(GroupName),
  );
  const missing = names?.find((name) => !groups.some(({ GroupName }) => GroupName === name));
  if (missing !== undefined) throw KINDS['security-group'].missing(missing);
  const page = describe(groups, input, {
    name: 'DescribeSecurityGroups',
    filters: FILTERS,
    idOf: ({ GroupId }) => GroupId,
  });
  return { SecurityGroups: page.items.map(toSecurityGroup), NextToken: page.nextToken };
};
