import type { DeleteVpcRequest } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { dependencyViolation } from './errors.ts';
import { findResource, listResources, removeResource } from './resources.ts';
import { isMain } from './route-table.ts';

/**
 * Deletes a VPC that holds nothing any more. Errors: InvalidVpcID.NotFound, DependencyViolation.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpc.html
 */
export const DeleteVpc: Operation<DeleteVpcRequest, void> = (context, input) => {
  const { VpcId: id } = findResource(context, 'vpc', input.VpcId, 'vpcId');
  const isHere = ({ VpcId }: { VpcId: string }) => VpcId === id;
  const tables = listResources(context, 'route-table').filter(isHere);
  const groups = listResources(context, 'security-group').filter(isHere);
  const isInUse =
    listResources(context, 'subnet').some(isHere) ||
    listResources(context, 'network-interface').some(isHere) ||
    listResources(context, 'vpc-endpoint').some(isHere) ||
    listResources(context, 'internet-gateway').some((one) =>
      one.Attachments.some(({ VpcId }) => VpcId === id),
    ) ||
    tables.some((table) => !isMain(table)) ||
    groups.some(({ GroupName }) => GroupName !== 'default');
  if (isInUse) throw dependencyViolation(`The vpc '${id}' has dependencies and cannot be deleted.`);
  for (const { RouteTableId } of tables) removeResource(context, 'route-table', RouteTableId);
  for (const { GroupId } of groups) removeResource(context, 'security-group', GroupId);
  removeResource(context, 'vpc', id);
};
