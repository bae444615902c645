import type { ReleaseAddressRequest } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findResource, listResources, removeResource } from './resources.ts';

/**
 * Gives a public address back. Errors: InvalidAllocationID.NotFound, InvalidAddress.NotFound, InvalidIPAddress.InUse.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReleaseAddress.html
 */
export const ReleaseAddress: Operation<ReleaseAddressRequest, void> = (context, input) => {
  const { PublicIp: ip } = input;
  const address =
    ip === undefined
      ? findResource(context, 'elastic-ip', input.AllocationId, 'allocationId')
      : listResources(context, 'elastic-ip').find(({ PublicIp }) => PublicIp === ip);
  if (!address) throw new AwsError('InvalidAddress.NotFound', `Address '${ip}' not found.`);
  if (address.AssociationId !== undefined) {
    throw new AwsError('InvalidIPAddress.InUse', `Address ${address.PublicIp} is in use.`);
  }
  removeResource(context, 'elastic-ip', address.AllocationId);
};
