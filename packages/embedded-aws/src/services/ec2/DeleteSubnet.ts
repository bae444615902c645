import type { DeleteSubnetRequest } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { dependencyViolation } from './errors.ts';
import { addressesIn } from './network-interface.ts';
import { findResource, listResources, removeResource } from './resources.ts';
import { saveRouteTable } from './route-table.ts';

/**
 * Deletes a subnet that nothing uses. Errors: InvalidSubnetID.NotFound, DependencyViolation.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSubnet.html
 */
export const DeleteSubnet: Operation<DeleteSubnetRequest, void> = (context, input) => {
  const { SubnetId: id } = findResource(context, 'subnet', input.SubnetId, 'subnetId');
  if (addressesIn(context, id).length > 0) {
    throw dependencyViolation(`The subnet '${id}' has dependencies and cannot be deleted.`);
  }
  for (const table of listResources(context, 'route-table')) {
    const kept = table.Associations.filter(({ SubnetId }) => SubnetId !== id);
    if (kept.length < table.Associations.length) saveRouteTable(context, { ...table, Associations: kept });
  }
  removeResource(context, 'subnet', id);
};
