import type { DescribeInternetGatewaysRequest, DescribeInternetGatewaysResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { chosenResources, describe, type Filters } from './describe.ts';
import type { InternetGatewayDocument } from './documents.ts';

const FILTERS: Filters<InternetGatewayDocument> = {
  'attachment.state': (gateway) => gateway.Attachments.map(({ State }) => State),
  'attachment.vpc-id': (gateway) => gateway.Attachments.map(({ VpcId }) => VpcId),
  'internet-gateway-id': (gateway) => [gateway.InternetGatewayId],
  'owner-id': (gateway) => [gateway.OwnerId],
};

/**
 * Lists internet gateways. Errors: InvalidInternetGatewayID.NotFound, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInternetGateways.html
 */
export const DescribeInternetGateways: Operation<
  DescribeInternetGatewaysRequest,
  DescribeInternetGatewaysResult
> = (context, input) => {
  const gateways = chosenResources(
    context,
    'internet-gateway',
    input.InternetGatewayIds,
    'internetGatewayId',
  );
  const page = describe(gateways, input, {
    name: 'DescribeInternetGateways',
    filters: FILTERS,
    idOf: ({ InternetGatewayId }) => InternetGatewayId,
  });
  return { InternetGateways: page.items, NextToken: page.nextToken };
};
