import type { AllocateAddressRequest, AllocateAddressResult } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import type { AddressDocument } from './documents.ts';
import { newPublicAddress } from './public-address.ts';
import { listResources, newId, saveResource } from './resources.ts';
import { tagsOf } from './tag-specifications.ts';

const MAX_ADDRESSES = 5;

/**
 * Gives the account a public address. Errors: AddressLimitExceeded.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateAddress.html
 */
export const AllocateAddress: Operation<AllocateAddressRequest, AllocateAddressResult> = (context, input) => {
  const tags = tagsOf(input.TagSpecifications, 'elastic-ip');
  if (listResources(context, 'elastic-ip').length >= MAX_ADDRESSES) {
    throw new AwsError('AddressLimitExceeded', 'The maximum number of addresses has been reached.');
  }
  const address: AddressDocument = {
    AllocationId: newId('eipalloc'),
    PublicIp: newPublicAddress(context),
    Domain: 'vpc',
    PublicIpv4Pool: 'amazon',
    NetworkBorderGroup: context.region,
    Tags: tags,
  };
  saveResource(context, 'elastic-ip', address.AllocationId, address);
  const { Tags, ...shown } = address;
  return shown;
};
