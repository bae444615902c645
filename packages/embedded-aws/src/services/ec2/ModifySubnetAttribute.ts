import type { ModifySubnetAttributeRequest } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { missingParameter } from './errors.ts';
import { findResource, saveResource } from './resources.ts';

const ATTRIBUTES = ['MapPublicIpOnLaunch', 'AssignIpv6AddressOnCreation', 'EnableDns64'] as const;

/**
 * Changes one attribute of a subnet. Errors: InvalidSubnetID.NotFound, MissingParameter, InvalidParameterCombination.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifySubnetAttribute.html
 */
export const ModifySubnetAttribute: Operation<ModifySubnetAttributeRequest, void> = (context, input) => {
  const subnet = findResource(context, 'subnet', input.SubnetId, 'subnetId');
  const given = ATTRIBUTES.filter((name) => input[name] !== undefined);
  const [name] = given;
  if (name === undefined) throw missingParameter('attribute');
  if (given.length > 1) {
    const message = 'Only one attribute can be modified at a time.';
    throw new AwsError('InvalidParameterCombination', message);
  }
  saveResource(context, 'subnet', subnet.SubnetId, { ...subnet, [name]: input[name]?.Value === true });
};
