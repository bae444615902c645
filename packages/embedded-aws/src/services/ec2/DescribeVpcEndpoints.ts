import type { DescribeVpcEndpointsRequest, DescribeVpcEndpointsResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { chosenResources, describe, type Filters } from './describe.ts';
import type { EndpointDocument } from './documents.ts';

const FILTERS: Filters<EndpointDocument> = {
  'ip-address-type': (endpoint) => [endpoint.IpAddressType],
  'service-name': (endpoint) => [endpoint.ServiceName],
  'vpc-endpoint-id': (endpoint) => [endpoint.VpcEndpointId],
  'vpc-endpoint-state': (endpoint) => [endpoint.State],
  'vpc-endpoint-type': (endpoint) => [endpoint.VpcEndpointType],
  'vpc-id': (endpoint) => [endpoint.VpcId],
};

/**
 * Lists VPC endpoints. Errors: InvalidVpcEndpointId.NotFound, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpoints.html
 */
export const DescribeVpcEndpoints: Operation<DescribeVpcEndpointsRequest, DescribeVpcEndpointsResult> = (
  context,
  input,
) => {
  const endpoints = chosenResources(context, 'vpc-endpoint', input.VpcEndpointIds, 'vpcEndpointId');
  const page = describe(endpoints, input, {
    name: 'DescribeVpcEndpoints',
    filters: FILTERS,
    idOf: ({ VpcEndpointId }) => VpcEndpointId,
  });
  return { VpcEndpoints: page.items, NextToken: page.nextToken };
};
