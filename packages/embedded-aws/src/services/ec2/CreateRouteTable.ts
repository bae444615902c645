import type { CreateRouteTableRequest, CreateRouteTableResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { findResource } from './resources.ts';
import { makeRouteTable } from './route-table.ts';
import { tagsOf } from './tag-specifications.ts';

/**
 * Creates a route table. Errors: InvalidVpcID.NotFound.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRouteTable.html
 */
export const CreateRouteTable: Operation<CreateRouteTableRequest, CreateRouteTableResult> = (
  context,
  input,
) => {
  const vpc = findResource(context, 'vpc', input.VpcId, 'vpcId');
  return { RouteTable: makeRouteTable(context, vpc, tagsOf(input.TagSpecifications, 'route-table')) };
};
