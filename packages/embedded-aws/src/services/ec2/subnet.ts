import type { Subnet, Tag } from '@aws-sdk/client-ec2';
import type { OperationContext } from '../../operation.ts';
import type { Zone } from './availability-zones.ts';
import { parseCidr } from './cidr.ts';
import type { SubnetDocument } from './documents.ts';
import { newId, saveResource } from './resources.ts';

interface NewSubnet {
  vpcId: string;
  cidr: string;
  zone: Zone;
  tags?: Tag[];
  /** Whether it is the public one that AWS makes in a zone. */
  isDefault?: boolean;
}

/** The first four addresses of a subnet and its last one are AWS's own. */
export const RESERVED_AT_START = 4;
const RESERVED = RESERVED_AT_START + 1;

/** Makes a subnet. */
export function makeSubnet(
  context: OperationContext,
  { vpcId, cidr, zone, tags = [], isDefault = false }: NewSubnet,
): SubnetDocument {
  const { accountId, region } = context;
  const id = newId('subnet');
  const subnet: SubnetDocument = {
    SubnetId: id,
    SubnetArn: `arn:aws:ec2:${region}:${accountId}:subnet/${id}`,
    VpcId: vpcId,
    OwnerId: accountId,
    CidrBlock: cidr,
    AvailabilityZone: zone.name,
    AvailabilityZoneId: zone.id,
    DefaultForAz: isDefault,
    MapPublicIpOnLaunch: isDefault,
    AssignIpv6AddressOnCreation: false,
    MapCustomerOwnedIpOnLaunch: false,
    EnableDns64: false,
    Ipv6Native: false,
    Ipv6CidrBlockAssociationSet: [],
    PrivateDnsNameOptionsOnLaunch: {
      HostnameType: 'ip-name',
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
    State: 'available',
    Tags: tags,
  };
  saveResource(context, 'subnet', id, subnet);
  return subnet;
}

/** Gives subnets as the API shows them: with the number of addresses that are free. */
export function toSubnets(context: OperationContext, subnets: readonly SubnetDocument[]): Subnet[] {
  const rows = context.database.all<{ subnet: string; used: number }>(
    "SELECT json_extract(document, '$.SubnetId') AS subnet, COUNT(*) AS used FROM ec2_resource " +
      "WHERE kind = 'network-interface' GROUP BY json_extract(document, '$.SubnetId')",
  );
  const used = new Map(rows.map((row) => [row.subnet, row.used]));
  return subnets.map((subnet) => ({
    ...subnet,
    AvailableIpAddressCount: sizeOf(subnet) - RESERVED - (used.get(subnet.SubnetId) ?? 0),
  }));
}

function sizeOf({ CidrBlock }: SubnetDocument): number {
  const block = parseCidr(CidrBlock);
  return block ? block.end - block.start : 0;
}
