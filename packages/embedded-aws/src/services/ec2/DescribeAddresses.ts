import type { DescribeAddressesRequest, DescribeAddressesResult } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { chosenResources, describe, type Filters } from './describe.ts';
import type { AddressDocument } from './documents.ts';

const FILTERS: Filters<AddressDocument> = {
  'allocation-id': (address) => [address.AllocationId],
  'association-id': (address) => [address.AssociationId],
  domain: (address) => [address.Domain],
  'instance-id': (address) => [address.InstanceId],
  'network-border-group': (address) => [address.NetworkBorderGroup],
  'network-interface-id': (address) => [address.NetworkInterfaceId],
  'network-interface-owner-id': (address) => [address.NetworkInterfaceOwnerId],
  'private-ip-address': (address) => [address.PrivateIpAddress],
  'public-ip': (address) => [address.PublicIp],
};

/**
 * Lists the account's public addresses. Errors: InvalidAllocationID.NotFound, InvalidAddress.NotFound,
 * InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html
 */
export const DescribeAddresses: Operation<DescribeAddressesRequest, DescribeAddressesResult> = (
  context,
  input,
) => {
  const { PublicIps: ips } = input;
  const addresses = chosenResources(context, 'elastic-ip', input.AllocationIds, 'allocationId').filter(
    ({ PublicIp }) => !ips?.length || ips.includes(PublicIp),
  );
  const missing = ips?.find((ip) => !addresses.some(({ PublicIp }) => PublicIp === ip));
  if (missing !== undefined) throw new AwsError('InvalidAddress.NotFound', `Address '${missing}' not found.`);
  const { items } = describe(
    addresses,
    { Filters: input.Filters },
    {
      name: 'DescribeAddresses',
      filters: FILTERS,
      idOf: ({ AllocationId }) => AllocationId,
    },
  );
  return { Addresses: items };
};
