import type { SecurityGroupRule, TagSpecification } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import type { GroupDocument } from './documents.ts';
import { ruleNotFound } from './errors.ts';
import { newId, saveResource } from './resources.ts';
import { type RuleInput, readRules } from './security-group-rules.ts';

const MAX_RULES = 60;

/** Adds rules to a group; throws InvalidPermission.Duplicate and RulesPerSecurityGroupLimitExceeded. */
export function addRules(
  context: OperationContext,
  group: GroupDocument,
  rules: readonly SecurityGroupRule[],
  tags: TagSpecification[] | undefined,
): SecurityGroupRule[] {
  const added = rules.map((rule) => ({
    SecurityGroupRuleId: newId('sgr'),
    ...rule,
    Tags: tags?.flatMap(({ Tags = [] }) => Tags) ?? [],
  }));
  const seen = new Set(group.Rules.map(keyOf));
  for (const rule of added) {
    if (seen.has(keyOf(rule))) {
      const message = `the specified rule "${textOf(rule)}" already exists`;
      throw new AwsError('InvalidPermission.Duplicate', message);
    }
    seen.add(keyOf(rule));
  }
  const all = [...group.Rules, ...added];
  for (const isEgress of [true, false]) {
    if (all.filter((rule) => rule.IsEgress === isEgress).length <= MAX_RULES) continue;
    const message = 'The maximum number of rules per security group has been reached.';
    throw new AwsError('RulesPerSecurityGroupLimitExceeded', message);
  }
  saveResource(context, 'security-group', group.GroupId, { ...group, Rules: all });
  return added;
}

/** Takes rules from a group, by their ids or by what they say; throws InvalidPermission.NotFound. */
export function revokeRules(
  context: OperationContext,
  group: GroupDocument,
  input: RuleInput & { SecurityGroupRuleIds?: string[] | undefined },
  isEgress: boolean,
): SecurityGroupRule[] {
  const ids = input.SecurityGroupRuleIds;
  const own = group.Rules.filter((rule) => rule.IsEgress === isEgress);
  const missing = ids?.find((id) => !own.some((rule) => rule.SecurityGroupRuleId === id));
  if (missing !== undefined) throw ruleNotFound(missing);
  const wanted = ids
    ? own.filter(({ SecurityGroupRuleId }) => ids.includes(SecurityGroupRuleId ?? ''))
    : readRules(context, group, input, isEgress).map((rule) => findSame(own, rule));
  const Rules = group.Rules.filter((rule) => !wanted.includes(rule));
  saveResource(context, 'security-group', group.GroupId, { ...group, Rules });
  return wanted;
}

function findSame(rules: readonly SecurityGroupRule[], wanted: SecurityGroupRule): SecurityGroupRule {
  const found = rules.find((rule) => keyOf(rule) === keyOf(wanted));
  if (found) return found;
  const message = 'The specified rule does not exist in this security group.';
  throw new AwsError('InvalidPermission.NotFound', message);
}

function keyOf(rule: SecurityGroupRule): string {
  return `${rule.IsEgress} ${textOf(rule)}`;
}

/** Names a rule as AWS does in its messages. */
function textOf(rule: SecurityGroupRule): string {
  const { IpProtocol = '', FromPort, ToPort, CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupInfo } = rule;
  const peer = CidrIpv4 ?? CidrIpv6 ?? PrefixListId ?? ReferencedGroupInfo?.GroupId;
  if (IpProtocol === '-1') return `peer: ${peer}, ALL, ALLOW`;
  return `peer: ${peer}, ${IpProtocol.toUpperCase()}, from port: ${FromPort}, to port: ${ToPort}, ALLOW`;
}
