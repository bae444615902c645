import type { IpPermission, SecurityGroup, SecurityGroupRule, Tag } from '@aws-sdk/client-ec2';
import type { OperationContext } from '../../operation.ts';
import type { GroupDocument } from './documents.ts';
import { listResources, newId, saveResource } from './resources.ts';

interface NewGroup {
  vpcId: string;
  name: string;
  description: string;
  tags?: Tag[];
  /** Whether its members may reach each other, as in the default group of a VPC. */
  admitsItself?: boolean;
}

/** Makes a security group that lets everything out. */
export function makeSecurityGroup(
  context: OperationContext,
  { vpcId, name, description, tags = [], admitsItself = false }: NewGroup,
): GroupDocument {
  const { accountId, region } = context;
  const id = newId('sg');
  const all = { GroupId: id, GroupOwnerId: accountId, IpProtocol: '-1', FromPort: -1, ToPort: -1 };
  const out: SecurityGroupRule = {
    ...all,
    SecurityGroupRuleId: newId('sgr'),
    IsEgress: true,
    CidrIpv4: '0.0.0.0/0',
  };
  const among: SecurityGroupRule = {
    ...all,
    SecurityGroupRuleId: newId('sgr'),
    IsEgress: false,
    ReferencedGroupInfo: { GroupId: id, UserId: accountId },
  };
  const group: GroupDocument = {
    GroupId: id,
    GroupName: name,
    Description: description,
    OwnerId: accountId,
    VpcId: vpcId,
    SecurityGroupArn: `arn:aws:ec2:${region}:${accountId}:security-group/${id}`,
    Tags: tags,
    Rules: admitsItself ? [among, out] : [out],
  };
  saveResource(context, 'security-group', id, group);
  return group;
}

/** Gives the default security group of a VPC. */
export function defaultGroup(context: OperationContext, vpcId: string): GroupDocument | undefined {
  return listResources(context, 'security-group').find(
    (group) => group.VpcId === vpcId && group.GroupName === 'default',
  );
}

/** Gives a security group as the API shows it. */
export function toSecurityGroup({ Rules, ...group }: GroupDocument): SecurityGroup {
  return {
    ...group,
    IpPermissions: permissionsOf(Rules.filter(({ IsEgress }) => !IsEgress)),
    IpPermissionsEgress: permissionsOf(Rules.filter(({ IsEgress }) => IsEgress)),
  };
}

/** Rules with the same protocol and ports are one permission. */
function permissionsOf(rules: readonly SecurityGroupRule[]): IpPermission[] {
  const permissions = new Map<string, IpPermission>();
  for (const rule of rules) {
    const { IpProtocol, FromPort, ToPort } = rule;
    const key = `${IpProtocol} ${FromPort} ${ToPort}`;
    const ports = IpProtocol === '-1' ? {} : { FromPort, ToPort };
    const known = permissions.get(key) ?? {
      IpProtocol,
      ...ports,
      IpRanges: [],
      Ipv6Ranges: [],
      PrefixListIds: [],
      UserIdGroupPairs: [],
    };
    permissions.set(key, known);
    addPeer(known, rule);
  }
  return [...permissions.values()];
}

function addPeer(permission: IpPermission, rule: SecurityGroupRule): void {
  const { CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupInfo, Description } = rule;
  if (CidrIpv4) permission.IpRanges?.push({ CidrIp: CidrIpv4, Description });
  if (CidrIpv6) permission.Ipv6Ranges?.push({ CidrIpv6, Description });
  if (PrefixListId) permission.PrefixListIds?.push({ PrefixListId, Description });
  if (ReferencedGroupInfo) {
    const { GroupId, UserId } = ReferencedGroupInfo;
    permission.UserIdGroupPairs?.push({ GroupId, UserId, Description });
  }
}
