import type { CreateSubnetRequest, CreateSubnetResult } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { chooseZone } from './availability-zones.ts';
import { contains, formatCidr, overlaps, parseCidr } from './cidr.ts';
import { invalidValue, required } from './errors.ts';
import { findResource, listResources } from './resources.ts';
import { makeSubnet, toSubnets } from './subnet.ts';
import { tagsOf } from './tag-specifications.ts';

/**
 * Creates a subnet. Errors: InvalidVpcID.NotFound, InvalidSubnet.Range, InvalidSubnet.Conflict, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html
 */
export const CreateSubnet: Operation<CreateSubnetRequest, CreateSubnetResult> = (context, input) => {
  const vpc = findResource(context, 'vpc', input.VpcId, 'vpcId');
  const cidr = required(input.CidrBlock, 'cidrBlock');
  const block = parseCidr(cidr);
  if (!block) {
    throw invalidValue(`Value (${cidr}) for parameter cidrBlock is invalid. This is not a valid CIDR block.`);
  }
  const whole = parseCidr(vpc.CidrBlock);
  if (!whole || !contains(whole, block) || block.bits < 16 || block.bits > 28) {
    throw new AwsError('InvalidSubnet.Range', `The CIDR '${cidr}' is invalid.`);
  }
  const others = listResources(context, 'subnet').filter(({ VpcId }) => VpcId === vpc.VpcId);
  const conflicts = others.some(({ CidrBlock }) => {
    const other = parseCidr(CidrBlock);
    return other !== undefined && overlaps(other, block);
  });
  if (conflicts)
    throw new AwsError('InvalidSubnet.Conflict', `The CIDR '${cidr}' conflicts with another subnet`);
  const subnet = makeSubnet(context, {
    vpcId: vpc.VpcId,
    cidr: formatCidr(block),
    zone: chooseZone(context.region, input.AvailabilityZone, input.AvailabilityZoneId),
    tags: tagsOf(input.TagSpecifications, 'subnet'),
  });
  return { Subnet: toSubnets(context, [subnet])[0] };
};
