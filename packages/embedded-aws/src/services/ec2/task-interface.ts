import type { Tag } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { makeInterface } from './network-interface.ts';
import { newPublicAddress } from './public-address.ts';
import { findResource, readResource, removeResource } from './resources.ts';
import { defaultGroup } from './security-group.ts';

/** Where a task's network interface is to be. */
export interface TaskPlace {
  subnetId: string;
  /** The default group of the VPC without any. */
  securityGroupIds?: readonly string[];
  assignPublicIp?: boolean;
}

/** A task's network interface. */
export interface TaskInterface {
  id: string;
  attachmentId: string;
  subnetId: string;
  vpcId: string;
  availabilityZone: string;
  privateIp: string;
  privateDnsName: string | undefined;
  publicIp: string | undefined;
  mac: string;
}

/**
 * Makes the network interface of a task. Throws InvalidSubnetID.NotFound, InvalidGroup.NotFound,
 * InvalidParameterValue for groups of another VPC, and InsufficientFreeAddressesInSubnet.
 */
export function createTaskInterface(
  context: OperationContext,
  { subnetId, securityGroupIds = [], assignPublicIp = false }: TaskPlace,
  { description = '', tags = [] }: { description?: string; tags?: Tag[] } = {},
): TaskInterface {
  return context.database.transaction(() => {
    const subnet = findResource(context, 'subnet', subnetId, 'subnetId');
    const chosen = securityGroupIds.map((id) => findResource(context, 'security-group', id, 'groupId'));
    const stranger = chosen.find(({ VpcId }) => VpcId !== subnet.VpcId);
    if (stranger) {
      const message = `You have specified two resources that belong to different networks.`;
      throw new AwsError('InvalidParameterValue', message);
    }
    const standard = chosen.length === 0 ? defaultGroup(context, subnet.VpcId) : undefined;
    const made = makeInterface(context, {
      subnet,
      groups: standard ? [standard] : chosen,
      description,
      type: 'interface',
      requesterId: 'amazon-ecs',
      tags,
      ...(assignPublicIp && { publicIp: newPublicAddress(context) }),
    });
    return {
      id: made.NetworkInterfaceId,
      attachmentId: made.Attachment?.AttachmentId ?? '',
      subnetId,
      vpcId: subnet.VpcId,
      availabilityZone: subnet.AvailabilityZone,
      privateIp: made.PrivateIpAddress,
      privateDnsName: made.PrivateDnsName,
      publicIp: made.Association?.PublicIp,
      mac: made.MacAddress ?? '',
    };
  });
}

/** Deletes the network interface of a task; gives false when there is none. */
export function deleteTaskInterface(context: OperationContext, id: string): boolean {
  if (!readResource(context, 'network-interface', id)) return false;
  removeResource(context, 'network-interface', id);
  return true;
}
