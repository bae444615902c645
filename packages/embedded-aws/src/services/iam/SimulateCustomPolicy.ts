import type { SimulateCustomPolicyRequest, SimulatePolicyResponse } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { simulate } from './simulation/simulate.ts';

/**
 * Says what would be allowed by the policies that are given. Throws InvalidInput.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html
 */
export const SimulateCustomPolicy: Operation<SimulateCustomPolicyRequest, SimulatePolicyResponse> = (
  context,
  input,
) => {
  return simulate(context, input, {
    identity: [],
    boundary: undefined,
    callerArn: undefined,
    sourceArn: undefined,
  });
};
