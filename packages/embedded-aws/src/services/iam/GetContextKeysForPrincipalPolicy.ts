import type {
  GetContextKeysForPolicyResponse,
  GetContextKeysForPrincipalPolicyRequest,
} from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { contextKeysOf } from './simulation/context-keys.ts';
import { inputPolicies } from './simulation/input-policies.ts';
import { principalPolicies } from './simulation/principal-policies.ts';

/**
 * Lists the condition keys and variables in the policies of a user or role, and in those given besides. Throws NoSuchEntity or InvalidInput.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForPrincipalPolicy.html
 */
export const GetContextKeysForPrincipalPolicy: Operation<
  GetContextKeysForPrincipalPolicyRequest,
  GetContextKeysForPolicyResponse
> = (context, input) => {
  const { identity } = principalPolicies(context, input.PolicySourceArn);
  return { ContextKeyNames: contextKeysOf([...identity, ...inputPolicies(input.PolicyInputList)]) };
};
