import type { DescribeVpcsRequest, DescribeVpcsResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { chosenResources, describe, type Filters } from './describe.ts';
import type { VpcDocument } from './documents.ts';
import { toVpc } from './vpc.ts';

const FILTERS: Filters<VpcDocument> = {
  cidr: (vpc) => [vpc.CidrBlock],
  'cidr-block': (vpc) => [vpc.CidrBlock],
  'cidr-block-association.association-id': (vpc) =>
    (vpc.CidrBlockAssociationSet ?? []).map((one) => one.AssociationId),
  'cidr-block-association.cidr-block': (vpc) =>
    (vpc.CidrBlockAssociationSet ?? []).map((one) => one.CidrBlock),
  'cidr-block-association.state': (vpc) =>
    (vpc.CidrBlockAssociationSet ?? []).map((one) => one.CidrBlockState?.State),
  'dhcp-options-id': (vpc) => [vpc.DhcpOptionsId],
  'is-default': (vpc) => [vpc.IsDefault],
  isDefault: (vpc) => [vpc.IsDefault],
  'owner-id': (vpc) => [vpc.OwnerId],
  state: (vpc) => [vpc.State],
  'vpc-id': (vpc) => [vpc.VpcId],
};

/**
 * Lists VPCs. Errors: InvalidVpcID.NotFound, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html
 */
export const DescribeVpcs: Operation<DescribeVpcsRequest, DescribeVpcsResult> = (context, input) => {
  const page = describe(chosenResources(context, 'vpc', input.VpcIds, 'vpcId'), input, {
    name: 'DescribeVpcs',
    filters: FILTERS,
    idOf: ({ VpcId }) => VpcId,
  });
  return { Vpcs: page.items.map(toVpc), NextToken: page.nextToken };
};
