import type { CreateVpcRequest, CreateVpcResult } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { formatCidr, parseCidr } from './cidr.ts';
import { invalidValue } from './errors.ts';
import { listResources } from './resources.ts';
import { tagsOf } from './tag-specifications.ts';
import { makeVpc, toVpc } from './vpc.ts';

const MAX_VPCS = 5;

/**
 * Creates a VPC with its main route table and its default security group. Errors: MissingParameter,
 * InvalidParameterValue, InvalidVpc.Range, VpcLimitExceeded.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html
 */
export const CreateVpc: Operation<CreateVpcRequest, CreateVpcResult> = (context, input) => {
  const { CidrBlock: cidr } = input;
  if (cidr === undefined) {
    throw new AwsError('MissingParameter', "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
  }
  const block = parseCidr(cidr);
  if (!block) {
    throw invalidValue(`Value (${cidr}) for parameter cidrBlock is invalid. This is not a valid CIDR block.`);
  }
  if (block.bits < 16 || block.bits > 28) {
    throw new AwsError('InvalidVpc.Range', `The CIDR '${cidr}' is invalid.`);
  }
  const tags = tagsOf(input.TagSpecifications, 'vpc');
  if (listResources(context, 'vpc').length >= MAX_VPCS) {
    throw new AwsError('VpcLimitExceeded', 'The maximum number of VPCs has been reached.');
  }
  const vpc = makeVpc(context, {
    cidr: formatCidr(block),
    tags,
    ...(input.InstanceTenancy && { tenancy: input.InstanceTenancy }),
  });
  return { Vpc: { ...toVpc(vpc), State: 'pending' } };
};
