import type { ModifyVpcEndpointRequest, ModifyVpcEndpointResult } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation, OperationContext } from '../../operation.ts';
import type { EndpointDocument } from './documents.ts';
import { addRouteTables, addSubnets, removeRouteTables, removeSubnets } from './endpoint-places.ts';
import { findResource, saveResource } from './resources.ts';
import { checkPrivateDns, FULL_ACCESS } from './vpc-endpoint.ts';

/**
 * Changes a VPC endpoint. Errors: InvalidVpcEndpointId.NotFound, InvalidSubnetID.NotFound,
 * InvalidRouteTableID.NotFound, InvalidGroup.NotFound, InvalidParameter, RouteAlreadyExists, DuplicateSubnetsInSameZone.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpoint.html
 */
export const ModifyVpcEndpoint: Operation<ModifyVpcEndpointRequest, ModifyVpcEndpointResult> = (
  context,
  input,
) => {
  const found = findResource(context, 'vpc-endpoint', input.VpcEndpointId, 'vpcEndpointId');
  const isGateway = found.VpcEndpointType === 'Gateway';
  checkFits(isGateway, input);
  let endpoint = { ...found, ...(input.PolicyDocument && { PolicyDocument: input.PolicyDocument }) };
  if (input.ResetPolicy) endpoint = { ...endpoint, PolicyDocument: FULL_ACCESS };
  if (input.PrivateDnsEnabled !== undefined) {
    if (input.PrivateDnsEnabled && !found.PrivateDnsEnabled) {
      checkPrivateDns(context, findResource(context, 'vpc', found.VpcId, 'vpcId'), found);
    }
    endpoint = { ...endpoint, PrivateDnsEnabled: input.PrivateDnsEnabled };
  }
  endpoint = removeRouteTables(context, endpoint, input.RemoveRouteTableIds ?? []);
  endpoint = addRouteTables(context, endpoint, input.AddRouteTableIds ?? []);
  endpoint = removeSubnets(context, endpoint, input.RemoveSubnetIds ?? []);
  endpoint = setGroups(context, endpoint, input);
  endpoint = addSubnets(context, endpoint, input.AddSubnetIds ?? []);
  saveResource(context, 'vpc-endpoint', endpoint.VpcEndpointId, endpoint);
  return { Return: true };
};

function checkFits(isGateway: boolean, input: ModifyVpcEndpointRequest): void {
  const unfit = isGateway
    ? [input.AddSubnetIds, input.RemoveSubnetIds, input.AddSecurityGroupIds, input.RemoveSecurityGroupIds]
    : [input.AddRouteTableIds, input.RemoveRouteTableIds];
  if (unfit.every((list) => !list?.length)) return;
  const [what, type] = isGateway ? ['Subnets and security groups', 'Gateway'] : ['Route tables', 'Interface'];
  throw new AwsError('InvalidParameter', `${what} are not supported for endpoints of the type ${type}.`);
}

function setGroups(
  context: OperationContext,
  endpoint: EndpointDocument,
  { AddSecurityGroupIds: added = [], RemoveSecurityGroupIds: removed = [] }: ModifyVpcEndpointRequest,
): EndpointDocument {
  if (added.length + removed.length === 0) return endpoint;
  const kept = endpoint.Groups.flatMap(({ GroupId = '' }) => (removed.includes(GroupId) ? [] : [GroupId]));
  const groups = [...new Set([...kept, ...added])].map((id) =>
    findResource(context, 'security-group', id, 'securityGroupId'),
  );
  const Groups = groups.map(({ GroupId, GroupName }) => ({ GroupId, GroupName }));
  for (const id of endpoint.NetworkInterfaceIds) {
    const one = findResource(context, 'network-interface', id, 'networkInterfaceId');
    saveResource(context, 'network-interface', id, { ...one, Groups });
  }
  return { ...endpoint, Groups };
}
