import type { IpPermission, SecurityGroup, Subnet } from '@aws-sdk/client-ec2';

const HTTPS = 443;

/**
 * Whether a security group lets HTTPS in from a task of a subnet: from one of the task's own groups, or from all its
 * addresses. Without groups a task has the default one of its VPC, which is not looked up: a rule about groups counts.
 */
export function letsIn(
  { IpPermissions = [], GroupId }: SecurityGroup,
  { CidrBlock = '' }: Subnet,
  groupsOfTask: readonly string[],
): boolean {
  return IpPermissions.filter(isHttps).some(
    ({ IpRanges = [], UserIdGroupPairs = [], PrefixListIds = [] }) => {
      const fromGroups = UserIdGroupPairs.some(
        (pair) => groupsOfTask.length === 0 || groupsOfTask.includes(pair.GroupId ?? GroupId ?? ''),
      );
      const fromAddresses = IpRanges.some(({ CidrIp = '' }) => contains(CidrIp, CidrBlock));
      return fromGroups || fromAddresses || PrefixListIds.length > 0;
    },
  );
}

function isHttps({ IpProtocol, FromPort = 0, ToPort = 65_535 }: IpPermission): boolean {
  if (IpProtocol === '-1') return true;
  return (IpProtocol === 'tcp' || IpProtocol === '6') && FromPort <= HTTPS && HTTPS <= ToPort;
}

/** Whether a block of IPv4 addresses has all those of another. */
function contains(outer: string, inner: string): boolean {
  const [a, b] = [blockOf(outer), blockOf(inner)];
  if (!a || !b || a.bits > b.bits) return false;
  const size = 2 ** (32 - a.bits);
  return Math.floor(a.address / size) === Math.floor(b.address / size);
}

function blockOf(cidr: string): { address: number; bits: number } | undefined {
  const [, address = '', bits = ''] = /^([\d.]+)\/(\d+)$/.exec(cidr) ?? [];
  const parts = address.split('.').map(Number);
  if (parts.length !== 4) return undefined;
  return { address: parts.reduce((sum, part) => sum * 256 + part, 0), bits: Number(bits) };
}
