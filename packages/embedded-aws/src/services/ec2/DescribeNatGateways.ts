import type { DescribeNatGatewaysRequest, DescribeNatGatewaysResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { chosenResources, describe, type Filters } from './describe.ts';
import type { NatGatewayDocument } from './documents.ts';

const FILTERS: Filters<NatGatewayDocument> = {
  'nat-gateway-id': (gateway) => [gateway.NatGatewayId],
  state: (gateway) => [gateway.State],
  'subnet-id': (gateway) => [gateway.SubnetId],
  'vpc-id': (gateway) => [gateway.VpcId],
};

/**
 * Lists NAT gateways. Errors: NatGatewayNotFound, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNatGateways.html
 */
export const DescribeNatGateways: Operation<DescribeNatGatewaysRequest, DescribeNatGatewaysResult> = (
  context,
  input,
) => {
  const gateways = chosenResources(context, 'natgateway', input.NatGatewayIds, 'natGatewayId');
  const { Filter: filters, MaxResults, NextToken } = input;
  const page = describe(
    gateways,
    { Filters: filters, MaxResults, NextToken },
    {
      name: 'DescribeNatGateways',
      filters: FILTERS,
      idOf: ({ NatGatewayId }) => NatGatewayId,
    },
  );
  return { NatGateways: page.items, NextToken: page.nextToken };
};
