import type { DescribeNetworkInterfacesRequest, DescribeNetworkInterfacesResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { chosenResources, describe, type Filters } from './describe.ts';
import type { InterfaceDocument } from './documents.ts';

const FILTERS: Filters<InterfaceDocument> = {
  'addresses.private-ip-address': (one) => [one.PrivateIpAddress],
  'association.allocation-id': (one) => [one.Association?.AllocationId],
  'association.ip-owner-id': (one) => [one.Association?.IpOwnerId],
  'association.public-dns-name': (one) => [one.Association?.PublicDnsName],
  'association.public-ip': (one) => [one.Association?.PublicIp],
  'attachment.attachment-id': (one) => [one.Attachment?.AttachmentId],
  'attachment.instance-id': (one) => [one.Attachment?.InstanceId],
  'attachment.instance-owner-id': (one) => [one.Attachment?.InstanceOwnerId],
  'attachment.status': (one) => [one.Attachment?.Status],
  'availability-zone': (one) => [one.AvailabilityZone],
  description: (one) => [one.Description],
  'group-id': (one) => one.Groups.map(({ GroupId }) => GroupId),
  'group-name': (one) => one.Groups.map(({ GroupName }) => GroupName),
  'interface-type': (one) => [one.InterfaceType],
  'mac-address': (one) => [one.MacAddress],
  'network-interface-id': (one) => [one.NetworkInterfaceId],
  'owner-id': (one) => [one.OwnerId],
  'private-dns-name': (one) => [one.PrivateDnsName],
  'private-ip-address': (one) => [one.PrivateIpAddress],
  'requester-id': (one) => [one.RequesterId],
  'requester-managed': (one) => [one.RequesterManaged],
  'source-dest-check': (one) => [one.SourceDestCheck],
  status: (one) => [one.Status],
  'subnet-id': (one) => [one.SubnetId],
  'vpc-id': (one) => [one.VpcId],
  'tag-key': (one) => (one.TagSet ?? []).map(({ Key }) => Key),
};

/**
 * Lists network interfaces. Errors: InvalidNetworkInterfaceID.NotFound, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html
 */
export const DescribeNetworkInterfaces: Operation<
  DescribeNetworkInterfacesRequest,
  DescribeNetworkInterfacesResult
> = (context, input) => {
  const all = chosenResources(context, 'network-interface', input.NetworkInterfaceIds, 'networkInterfaceId');
  const page = describe(all, input, {
    name: 'DescribeNetworkInterfaces',
    filters: FILTERS,
    idOf: ({ NetworkInterfaceId }) => NetworkInterfaceId,
  });
  return { NetworkInterfaces: page.items, NextToken: page.nextToken };
};
