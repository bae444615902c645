import type { DeleteVpcEndpointsRequest, DeleteVpcEndpointsResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { removeRouteTables, removeSubnets } from './endpoint-places.ts';
import { required } from './errors.ts';
import { KINDS } from './kinds.ts';
import { readResource, removeResource } from './resources.ts';

/**
 * Deletes VPC endpoints; those that are not there come back as unsuccessful.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpoints.html
 */
export const DeleteVpcEndpoints: Operation<DeleteVpcEndpointsRequest, DeleteVpcEndpointsResult> = (
  context,
  input,
) => ({
  Unsuccessful: required(input.VpcEndpointIds, 'vpcEndpointId').flatMap((id) => {
    const endpoint = readResource(context, 'vpc-endpoint', id);
    if (!endpoint) {
      const { code, message } = KINDS['vpc-endpoint'].missing(id);
      return [{ ResourceId: id, Error: { Code: code, Message: message } }];
    }
    removeRouteTables(context, endpoint, endpoint.RouteTableIds);
    removeSubnets(context, endpoint, endpoint.SubnetIds);
    removeResource(context, 'vpc-endpoint', id);
    return [];
  }),
});
