import type {
  GetContextKeysForCustomPolicyRequest,
  GetContextKeysForPolicyResponse,
} from '@aws-sdk/client-iam';
import type { Operation } from '../../operation.ts';
import { contextKeysOf } from './simulation/context-keys.ts';
import { inputPolicies } from './simulation/input-policies.ts';

/**
 * Lists the condition keys and variables in the policies that are given. Throws InvalidInput.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetContextKeysForCustomPolicy.html
 */
export const GetContextKeysForCustomPolicy: Operation<
  GetContextKeysForCustomPolicyRequest,
  GetContextKeysForPolicyResponse
> = (_, input) => {
  return { ContextKeyNames: contextKeysOf(inputPolicies(input.PolicyInputList)) };
};
