import type { CreateDefaultVpcRequest, CreateDefaultVpcResult } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { makeDefaultNetwork } from './default-network.ts';
import { defaultVpc, toVpc } from './vpc.ts';

/**
 * Makes the network anew that every account has from the first day. Errors: DefaultVpcAlreadyExists.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDefaultVpc.html
 */
export const CreateDefaultVpc: Operation<CreateDefaultVpcRequest, CreateDefaultVpcResult> = (context) => {
  if (defaultVpc(context)) {
    const message = 'A Default VPC already exists for this account in this region.';
    throw new AwsError('DefaultVpcAlreadyExists', message);
  }
  return { Vpc: toVpc(makeDefaultNetwork(context)) };
};
