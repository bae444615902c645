import { randomBytes } from 'node:crypto';
import type { NetworkInterface, Tag } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { formatAddress, parseCidr } from './cidr.ts';
import type { GroupDocument, InterfaceDocument, SubnetDocument } from './documents.ts';
import { newId, readResource, saveResource } from './resources.ts';
import { RESERVED_AT_START } from './subnet.ts';

interface NewInterface {
  subnet: SubnetDocument;
  groups: readonly GroupDocument[];
  description: string;
  /** AWS has types here that the enum of the API spells otherwise. */
  type: 'interface' | 'nat_gateway' | 'vpc_endpoint';
  /** What it stands for; AWS does not let anyone else delete it. */
  requesterId: string;
  publicIp?: string;
  allocationId?: string;
  tags?: Tag[];
}

/**
 * Makes a network interface with the first free address of its subnet. Throws InsufficientFreeAddressesInSubnet when
 * there is none.
 */
export function makeInterface(context: OperationContext, made: NewInterface): InterfaceDocument {
  const { subnet, groups, publicIp } = made;
  const address = freeAddress(context, subnet);
  const vpc = readResource(context, 'vpc', subnet.VpcId);
  const id = newId('eni');
  const hasName = vpc?.EnableDnsHostnames === true;
  const privateName = `ip-${address.replaceAll('.', '-')}.${internalDomain(context.region)}`;
  const document: InterfaceDocument = {
    NetworkInterfaceId: id,
    SubnetId: subnet.SubnetId,
    VpcId: subnet.VpcId,
    AvailabilityZone: subnet.AvailabilityZone,
    Description: made.description,
    InterfaceType: made.type as NonNullable<NetworkInterface['InterfaceType']>,
    OwnerId: context.accountId,
    RequesterId: made.requesterId,
    RequesterManaged: true,
    Status: 'in-use',
    SourceDestCheck: made.type !== 'nat_gateway',
    MacAddress: newMac(),
    PrivateIpAddress: address,
    ...(hasName && { PrivateDnsName: privateName }),
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: address }],
    Groups: groups.map(({ GroupId, GroupName }) => ({ GroupId, GroupName })),
    Attachment: {
      AttachmentId: newId('eni-attach'),
      AttachTime: context.now(),
      DeleteOnTermination: false,
      DeviceIndex: 1,
      InstanceOwnerId: made.requesterId,
      Status: 'attached',
    },
    ...(publicIp !== undefined && {
      Association: {
        PublicIp: publicIp,
        IpOwnerId: made.allocationId === undefined ? 'amazon' : context.accountId,
        ...(hasName && { PublicDnsName: publicName(context.region, publicIp) }),
        ...(made.allocationId !== undefined && { AllocationId: made.allocationId }),
      },
    }),
    TagSet: made.tags ?? [],
  };
  saveResource(context, 'network-interface', id, document);
  return document;
}

/** Gives the private addresses that the interfaces of a subnet have. */
export function addressesIn({ database }: OperationContext, subnetId: string): string[] {
  return database
    .all<{ address: string }>(
      "SELECT json_extract(document, '$.PrivateIpAddress') AS address FROM ec2_resource " +
        "WHERE kind = 'network-interface' AND json_extract(document, '$.SubnetId') = ?",
      subnetId,
    )
    .map(({ address }) => address);
}

function freeAddress(context: OperationContext, subnet: SubnetDocument): string {
  const block = parseCidr(subnet.CidrBlock);
  const taken = new Set(addressesIn(context, subnet.SubnetId));
  for (let number = (block?.start ?? 0) + RESERVED_AT_START; number < (block?.end ?? 0) - 1; number += 1) {
    const address = formatAddress(number);
    if (!taken.has(address)) return address;
  }
  throw new AwsError(
    'InsufficientFreeAddressesInSubnet',
    'The specified subnet does not have enough free addresses to satisfy the request.',
  );
}

/** The second hexadecimal digit says that the address is given out locally. */
function newMac(): string {
  const bytes = [...randomBytes(5)].map((byte) => byte.toString(16).padStart(2, '0'));
  return ['0a', ...bytes].join(':');
}

function internalDomain(region: string): string {
  return region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
}

function publicName(region: string, address: string): string {
  const domain = region === 'us-east-1' ? 'compute-1' : `${region}.compute`;
  return `ec2-${address.replaceAll('.', '-')}.${domain}.amazonaws.com`;
}
