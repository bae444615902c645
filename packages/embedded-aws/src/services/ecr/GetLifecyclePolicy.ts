import type { GetLifecyclePolicyRequest, GetLifecyclePolicyResponse } from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import { lifecyclePolicyOf } from './policies.ts';
import { findRepository } from './repository.ts';

/**
 * Gives the rules by which images would leave. Errors: RepositoryNotFoundException, LifecyclePolicyNotFoundException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetLifecyclePolicy.html
 */
export const GetLifecyclePolicy: Operation<GetLifecyclePolicyRequest, GetLifecyclePolicyResponse> = (
  context,
  input,
) => {
  const row = findRepository(context, input);
  const lifecyclePolicyText = lifecyclePolicyOf(context, row);
  return { registryId: context.accountId, repositoryName: row.name, lifecyclePolicyText };
};
