import type { CreateNatGatewayRequest, CreateNatGatewayResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import type { NatGatewayDocument } from './documents.ts';
import { findFreeAddress, scheduleState } from './nat-gateway.ts';
import { makeInterface } from './network-interface.ts';
import { findResource, newId, saveResource } from './resources.ts';
import { tagsOf } from './tag-specifications.ts';

/**
 * Creates a NAT gateway in a subnet; it works a little later. Errors: InvalidSubnetID.NotFound, MissingParameter,
 * InvalidAllocationID.NotFound, Resource.AlreadyAssociated.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html
 */
export const CreateNatGateway: Operation<CreateNatGatewayRequest, CreateNatGatewayResult> = (
  context,
  input,
) => {
  const subnet = findResource(context, 'subnet', input.SubnetId, 'subnetId');
  const isPublic = input.ConnectivityType !== 'private';
  const tags = tagsOf(input.TagSpecifications, 'natgateway');
  const address = isPublic ? findFreeAddress(context, input.AllocationId) : undefined;
  const id = newId('nat');
  const made = makeInterface(context, {
    subnet,
    groups: [],
    description: `Interface for NAT Gateway ${id}`,
    type: 'nat_gateway',
    requesterId: 'amazon-aws',
    ...(address && { publicIp: address.PublicIp, allocationId: address.AllocationId }),
  });
  const associationId = newId('eipassoc');
  if (address) {
    saveResource(context, 'elastic-ip', address.AllocationId, {
      ...address,
      AssociationId: associationId,
      NetworkInterfaceId: made.NetworkInterfaceId,
      NetworkInterfaceOwnerId: context.accountId,
      PrivateIpAddress: made.PrivateIpAddress,
    });
  }
  const gateway: NatGatewayDocument = {
    NatGatewayId: id,
    VpcId: subnet.VpcId,
    SubnetId: subnet.SubnetId,
    State: 'pending',
    ConnectivityType: isPublic ? 'public' : 'private',
    CreateTime: context.now(),
    NatGatewayAddresses: [
      {
        NetworkInterfaceId: made.NetworkInterfaceId,
        PrivateIp: made.PrivateIpAddress,
        IsPrimary: true,
        Status: 'succeeded',
        ...(address && {
          AllocationId: address.AllocationId,
          AssociationId: associationId,
          PublicIp: address.PublicIp,
        }),
      },
    ],
    Tags: tags,
  };
  saveResource(context, 'natgateway', id, gateway);
  scheduleState(context, id, 'available');
  return { NatGateway: gateway, ...(input.ClientToken !== undefined && { ClientToken: input.ClientToken }) };
};
