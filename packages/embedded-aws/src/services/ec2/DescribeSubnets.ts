import type { DescribeSubnetsRequest, DescribeSubnetsResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { chosenResources, describe, type Filters } from './describe.ts';
import type { SubnetDocument } from './documents.ts';
import { toSubnets } from './subnet.ts';

const FILTERS: Filters<SubnetDocument> = {
  'availability-zone': (subnet) => [subnet.AvailabilityZone],
  availabilityZone: (subnet) => [subnet.AvailabilityZone],
  'availability-zone-id': (subnet) => [subnet.AvailabilityZoneId],
  availabilityZoneId: (subnet) => [subnet.AvailabilityZoneId],
  cidr: (subnet) => [subnet.CidrBlock],
  cidrBlock: (subnet) => [subnet.CidrBlock],
  'cidr-block': (subnet) => [subnet.CidrBlock],
  'default-for-az': (subnet) => [subnet.DefaultForAz],
  defaultForAz: (subnet) => [subnet.DefaultForAz],
  'enable-dns64': (subnet) => [subnet.EnableDns64],
  'ipv6-native': (subnet) => [subnet.Ipv6Native],
  'map-public-ip-on-launch': (subnet) => [subnet.MapPublicIpOnLaunch],
  'owner-id': (subnet) => [subnet.OwnerId],
  state: (subnet) => [subnet.State],
  'subnet-arn': (subnet) => [subnet.SubnetArn],
  'subnet-id': (subnet) => [subnet.SubnetId],
  'vpc-id': (subnet) => [subnet.VpcId],
};

/**
 * Lists subnets. Errors: InvalidSubnetID.NotFound, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html
 */
export const DescribeSubnets: Operation<DescribeSubnetsRequest, DescribeSubnetsResult> = (context, input) => {
  const page = describe(chosenResources(context, 'subnet', input.SubnetIds, 'subnetId'), input, {
    name: 'DescribeSubnets',
    filters: FILTERS,
    idOf: ({ SubnetId }) => SubnetId,
  });
  return { Subnets: toSubnets(context, page.items), NextToken: page.nextToken };
};
