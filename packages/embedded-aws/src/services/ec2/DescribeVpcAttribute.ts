import type { DescribeVpcAttributeRequest, DescribeVpcAttributeResult } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { invalidValue, required } from './errors.ts';
import { findResource } from './resources.ts';

/**
 * Gives one attribute of a VPC. Errors: InvalidVpcID.NotFound, MissingParameter, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html
 */
export const DescribeVpcAttribute: Operation<DescribeVpcAttributeRequest, DescribeVpcAttributeResult> = (
  context,
  input,
) => {
  const attribute: string = required(input.Attribute, 'attribute');
  const vpc = findResource(context, 'vpc', input.VpcId, 'vpcId');
  if (attribute === 'enableDnsSupport')
    return { VpcId: vpc.VpcId, EnableDnsSupport: { Value: vpc.EnableDnsSupport } };
  if (attribute === 'enableDnsHostnames') {
    return { VpcId: vpc.VpcId, EnableDnsHostnames: { Value: vpc.EnableDnsHostnames } };
  }
  if (attribute === 'enableNetworkAddressUsageMetrics') {
    const Value = vpc.EnableNetworkAddressUsageMetrics;
    return { VpcId: vpc.VpcId, EnableNetworkAddressUsageMetrics: { Value } };
  }
  throw invalidValue(`Value (${attribute}) for parameter attribute is invalid. Unknown attribute.`);
};
