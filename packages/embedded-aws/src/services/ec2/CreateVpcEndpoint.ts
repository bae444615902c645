import type { CreateVpcEndpointRequest, CreateVpcEndpointResult } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import type { EndpointDocument } from './documents.ts';
import { addRouteTables, addSubnets } from './endpoint-places.ts';
import { endpointServices } from './endpoint-services.ts';
import { required } from './errors.ts';
import { findResource, newId, saveResource } from './resources.ts';
import { tagsOf } from './tag-specifications.ts';
import {
  checkPrivateDns,
  endpointState,
  FULL_ACCESS,
  interfaceParts,
  scheduleEndpoint,
} from './vpc-endpoint.ts';

/**
 * Creates a way from a VPC to a service of AWS that does not lead through the internet. Errors: InvalidServiceName,
 * InvalidVpcID.NotFound, InvalidSubnetID.NotFound, InvalidRouteTableID.NotFound, InvalidParameter, RouteAlreadyExists,
 * DuplicateSubnetsInSameZone.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html
 */
export const CreateVpcEndpoint: Operation<CreateVpcEndpointRequest, CreateVpcEndpointResult> = (
  context,
  input,
) => {
  const vpc = findResource(context, 'vpc', input.VpcId, 'vpcId');
  const name = required(input.ServiceName, 'serviceName');
  const type = input.VpcEndpointType ?? 'Gateway';
  const service = endpointServices(context.region).find((one) => one.name === name);
  if (!service?.types.some((one) => one === type)) {
    throw new AwsError('InvalidServiceName', `The Vpc Endpoint Service '${name}' does not exist`);
  }
  const hasPrivateDns = type === 'Interface' && (input.PrivateDnsEnabled ?? true);
  const draft: EndpointDocument = {
    VpcEndpointId: newId('vpce'),
    VpcEndpointType: type,
    VpcId: vpc.VpcId,
    ServiceName: name,
    State: endpointState('available'),
    PolicyDocument: input.PolicyDocument ?? FULL_ACCESS,
    RouteTableIds: [],
    SubnetIds: [],
    Groups: [],
    NetworkInterfaceIds: [],
    PrivateDnsEnabled: hasPrivateDns,
    RequesterManaged: false,
    IpAddressType: 'ipv4',
    CreationTimestamp: context.now(),
    OwnerId: context.accountId,
    Tags: tagsOf(input.TagSpecifications, 'vpc-endpoint'),
  };
  if (hasPrivateDns) checkPrivateDns(context, vpc, draft);
  const endpoint =
    type === 'Gateway'
      ? addRouteTables(context, draft, input.RouteTableIds ?? [])
      : addSubnets(
          context,
          { ...draft, ...interfaceParts(context, draft, service, input.SecurityGroupIds) },
          input.SubnetIds ?? [],
        );
  saveResource(context, 'vpc-endpoint', endpoint.VpcEndpointId, endpoint);
  if (type === 'Interface') scheduleEndpoint(context, endpoint.VpcEndpointId);
  return {
    VpcEndpoint: endpoint,
    ...(input.ClientToken !== undefined && { ClientToken: input.ClientToken }),
  };
};
