import type { SimulatePolicyResponse, SimulatePrincipalPolicyRequest } from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { principalPolicies } from './simulation/principal-policies.ts';
import { simulate } from './simulation/simulate.ts';

/**
 * Says what a user or role may do by its policies, those given besides, and its boundary or the one given instead. Throws NoSuchEntity or InvalidInput.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export const SimulatePrincipalPolicy: Operation<SimulatePrincipalPolicyRequest, SimulatePolicyResponse> = (
  context,
  input,
) => {
  const { kind, arn, identity, boundary } = principalPolicies(context, input.PolicySourceArn);
  return simulate(context, input, {
    identity,
    boundary,
    callerArn: kind === 'user' ? arn : undefined,
    sourceArn: arn,
  });
};
