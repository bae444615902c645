import type { GetRepositoryPolicyRequest, GetRepositoryPolicyResponse } from '@aws-sdk/client-ecr';
import type { Operation } from '../../operation.ts';
import { policyOf } from './policies.ts';
import { findRepository } from './repository.ts';

/**
 * Gives who else may use a repository. Errors: RepositoryNotFoundException, RepositoryPolicyNotFoundException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetRepositoryPolicy.html
 */
export const GetRepositoryPolicy: Operation<GetRepositoryPolicyRequest, GetRepositoryPolicyResponse> = (
  context,
  input,
) => {
  const row = findRepository(context, input);
  return { registryId: context.accountId, repositoryName: row.name, policyText: policyOf(context, row) };
};
