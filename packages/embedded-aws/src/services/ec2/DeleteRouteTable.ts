import type { DeleteRouteTableRequest } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { dependencyViolation } from './errors.ts';
import { findResource, listResources, removeResource, saveResource } from './resources.ts';

/**
 * Deletes a route table that no subnet has. Errors: InvalidRouteTableID.NotFound, DependencyViolation.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRouteTable.html
 */
export const DeleteRouteTable: Operation<DeleteRouteTableRequest, void> = (context, input) => {
  const { RouteTableId: id, Associations } = findResource(
    context,
    'route-table',
    input.RouteTableId,
    'routeTableId',
  );
  if (Associations.length > 0) {
    throw dependencyViolation(`The routeTable '${id}' has dependencies and cannot be deleted.`);
  }
  for (const endpoint of listResources(context, 'vpc-endpoint')) {
    if (!endpoint.RouteTableIds.includes(id)) continue;
    const RouteTableIds = endpoint.RouteTableIds.filter((one) => one !== id);
    saveResource(context, 'vpc-endpoint', endpoint.VpcEndpointId, { ...endpoint, RouteTableIds });
  }
  removeResource(context, 'route-table', id);
};
