import type { ModifyVpcAttributeRequest } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { missingParameter } from './errors.ts';
import { findResource, saveResource } from './resources.ts';

const ATTRIBUTES = ['EnableDnsSupport', 'EnableDnsHostnames', 'EnableNetworkAddressUsageMetrics'] as const;

/**
 * Changes one attribute of a VPC. Errors: InvalidVpcID.NotFound, MissingParameter, InvalidParameterCombination.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html
 */
export const ModifyVpcAttribute: Operation<ModifyVpcAttributeRequest, void> = (context, input) => {
  const vpc = findResource(context, 'vpc', input.VpcId, 'vpcId');
  const given = ATTRIBUTES.filter((name) => input[name] !== undefined);
  const [name] = given;
  if (name === undefined) throw missingParameter('attribute');
  if (given.length > 1) {
    const names = given.map((one) => `${one.charAt(0).toLowerCase()}${one.slice(1)}`).join(', ');
    const message = `Fields for multiple attribute types specified: ${names}`;
    throw new AwsError('InvalidParameterCombination', message);
  }
  saveResource(context, 'vpc', vpc.VpcId, { ...vpc, [name]: input[name]?.Value === true });
};
