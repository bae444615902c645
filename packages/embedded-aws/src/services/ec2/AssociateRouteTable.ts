import type { AssociateRouteTableRequest, AssociateRouteTableResult } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { invalidValue } from './errors.ts';
import { findResource, listResources } from './resources.ts';
import { makeAssociation, saveRouteTable } from './route-table.ts';

/**
 * Gives a subnet a route table of its own. Errors: InvalidRouteTableID.NotFound, InvalidSubnetID.NotFound,
 * Resource.AlreadyAssociated, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html
 */
export const AssociateRouteTable: Operation<AssociateRouteTableRequest, AssociateRouteTableResult> = (
  context,
  input,
) => {
  const table = findResource(context, 'route-table', input.RouteTableId, 'routeTableId');
  const subnet = findResource(context, 'subnet', input.SubnetId, 'subnetId');
  if (subnet.VpcId !== table.VpcId) {
    const message = `route table ${table.RouteTableId} and subnet ${subnet.SubnetId} belong to different networks`;
    throw invalidValue(message);
  }
  const taken = listResources(context, 'route-table').some(({ Associations }) =>
    Associations.some(({ SubnetId }) => SubnetId === subnet.SubnetId),
  );
  if (taken) {
    const message = `the specified association for route table ${table.RouteTableId} conflicts with an existing association`;
    throw new AwsError('Resource.AlreadyAssociated', message);
  }
  const association = makeAssociation(table.RouteTableId, { SubnetId: subnet.SubnetId });
  saveRouteTable(context, { ...table, Associations: [...table.Associations, association] });
  return {
    AssociationId: association.RouteTableAssociationId,
    AssociationState: association.AssociationState,
  };
};
