import type { IpPermission, SecurityGroupRule } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { formatCidr, parseCidr } from './cidr.ts';
import type { GroupDocument } from './documents.ts';
import { invalidValue, missingParameter } from './errors.ts';
import { findResource, listResources } from './resources.ts';
import { defaultVpc } from './vpc.ts';

/** How a request says which rules it means: as permissions, or as one permission in members of its own. */
export interface RuleInput {
  IpPermissions?: IpPermission[] | undefined;
  IpProtocol?: string | undefined;
  FromPort?: number | undefined;
  ToPort?: number | undefined;
  CidrIp?: string | undefined;
}

const PROTOCOLS: Readonly<Record<string, string>> = { '1': 'icmp', '6': 'tcp', '17': 'udp', '58': 'icmpv6' };
const NAMES = new Set(['tcp', 'udp', 'icmp', 'icmpv6', '-1']);

/** Gives the security group that a request names by its id, or by its name in the default VPC. */
export function findGroup(
  context: OperationContext,
  { GroupId, GroupName }: { GroupId?: string | undefined; GroupName?: string | undefined },
): GroupDocument {
  if (GroupId !== undefined) return findResource(context, 'security-group', GroupId, 'groupId');
  if (GroupName === undefined) throw missingParameter('groupId');
  const vpcId = defaultVpc(context)?.VpcId;
  const group = listResources(context, 'security-group').find(
    (one) => one.VpcId === vpcId && one.GroupName === GroupName,
  );
  if (!group) {
    const message = `The security group '${GroupName}' does not exist in default VPC '${vpcId}'`;
    throw new AwsError('InvalidGroup.NotFound', message);
  }
  return group;
}

/**
 * Reads the rules of a request, one for each peer, without ids. Throws MissingParameter without any,
 * InvalidParameterValue for a protocol, a port or a block that cannot be, and InvalidGroup.NotFound.
 */
export function readRules(
  context: OperationContext,
  group: GroupDocument,
  input: RuleInput,
  isEgress: boolean,
): SecurityGroupRule[] {
  const { IpProtocol, FromPort, ToPort, CidrIp } = input;
  const single = IpProtocol !== undefined && CidrIp !== undefined;
  const permissions: IpPermission[] =
    input.IpPermissions ?? (single ? [{ IpProtocol, FromPort, ToPort, IpRanges: [{ CidrIp }] }] : []);
  if (permissions.length === 0) {
    const message = "Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.";
    throw new AwsError('MissingParameter', message);
  }
  return permissions.flatMap((permission) => {
    const base: SecurityGroupRule = {
      GroupId: group.GroupId,
      GroupOwnerId: group.OwnerId,
      IsEgress: isEgress,
      ...readPorts(permission),
    };
    return peersOf(context, permission).map((peer) => ({ ...base, ...peer }));
  });
}

function readPorts({
  IpProtocol: given,
  FromPort,
  ToPort,
}: IpPermission): Pick<SecurityGroupRule, 'IpProtocol' | 'FromPort' | 'ToPort'> {
  if (given === undefined) throw missingParameter('ipProtocol');
  const protocol = PROTOCOLS[given] ?? given.toLowerCase();
  const isKnown = NAMES.has(protocol) || (/^\d{1,3}$/.test(protocol) && Number(protocol) < 256);
  if (!isKnown) throw invalidValue(`Invalid value '${given}' for IP protocol. Unknown protocol.`);
  if (protocol !== 'tcp' && protocol !== 'udp') {
    const isIcmp = protocol.startsWith('icmp');
    return {
      IpProtocol: protocol,
      FromPort: isIcmp ? (FromPort ?? -1) : -1,
      ToPort: isIcmp ? (ToPort ?? -1) : -1,
    };
  }
  if (FromPort === undefined || ToPort === undefined) {
    throw invalidValue("Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.");
  }
  for (const port of [FromPort, ToPort]) {
    if (port < 0 || port > 65535)
      throw invalidValue(`Invalid value '${port}' for port. Must be between 0 and 65535.`);
  }
  if (FromPort > ToPort) {
    throw invalidValue(
      `Invalid value '${FromPort}-${ToPort}' for portRange. Invalid TCP/UDP port range (${FromPort}:${ToPort})`,
    );
  }
  return { IpProtocol: protocol, FromPort, ToPort };
}

type Peer = Pick<
  SecurityGroupRule,
  'CidrIpv4' | 'CidrIpv6' | 'PrefixListId' | 'ReferencedGroupInfo' | 'Description'
>;

function peersOf(context: OperationContext, permission: IpPermission): Peer[] {
  const { IpRanges = [], Ipv6Ranges = [], PrefixListIds = [], UserIdGroupPairs = [] } = permission;
  return [
    ...IpRanges.map(({ CidrIp = '', Description }) => ({ CidrIpv4: checkedCidr(CidrIp), Description })),
    ...Ipv6Ranges.map(({ CidrIpv6, Description }) => ({ CidrIpv6, Description })),
    ...PrefixListIds.map(({ PrefixListId, Description }) => ({ PrefixListId, Description })),
    ...UserIdGroupPairs.map(({ GroupId, GroupName, UserId, Description }) => {
      const isOthers = UserId !== undefined && UserId !== context.accountId;
      const id = isOthers ? GroupId : findGroup(context, { GroupId, GroupName }).GroupId;
      return { ReferencedGroupInfo: { GroupId: id, UserId: UserId ?? context.accountId }, Description };
    }),
  ];
}

function checkedCidr(cidr: string): string {
  const block = parseCidr(cidr);
  if (!block) throw invalidValue(`CIDR block ${cidr} is malformed`);
  return formatCidr(block);
}
